import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprint, fingerprintOf } from "../../src/io/fingerprint.ts";
import { packageRoot, packageVersion } from "../../src/io/package-root.ts";
import { readText } from "../../src/io/read-text.ts";
import { listMonth, listWorkspace } from "../../src/io/workspace-folder.ts";
import { writeNew, writeWhole } from "../../src/io/write-file.ts";
import { gb18030 } from "./support/gb18030.ts";
import { scratchFile, scratchFolder } from "./support/scratch.ts";

const root = scratchFolder();
for (const folder of [
  "2024-05",
  "2024-13",
  "2024-06",
  "policies",
  "closed/2024-04",
  "out/2024-05",
]) {
  mkdirSync(join(root, folder), { recursive: true });
}
for (const name of ["cs-pay.yaml", "employees.csv", ".hidden", "~$employees.xlsx"]) {
  writeFileSync(join(root, name), "x");
}
for (const name of ["通话_2.csv", "calls.csv", ".DS_Store", "~$calls.csv", "cafe\u0301.csv"]) {
  writeFileSync(join(root, "2024-05", name), "x");
}
writeFileSync(join(root, "policies", "own.yaml"), "x");

describe("a workspace", () => {
  it("is listed by name, without hidden files and those of an open Excel", async () => {
    const listing = await listWorkspace(root);
    expect(listing.files.map((file) => file.path)).toEqual(["cs-pay.yaml", "employees.csv"]);
    expect(listing.months).toEqual(["2024-05", "2024-06"]);
    expect(listing.policies.map((file) => file.path)).toEqual(["policies/own.yaml"]);
    expect(listing.closedMonths).toEqual(["2024-04"]);
    expect(listing.diagnostics).toEqual([]);
  });

  it("names the files of a month in one way of writing accents", async () => {
    const { files } = await listMonth(root, "2024-05");
    expect(files.map((file) => file.path)).toEqual([
      "2024-05/caf\u00e9.csv",
      "2024-05/calls.csv",
      "2024-05/通话_2.csv",
    ]);
  });

  it("may have links; one that leads nowhere is skipped with a warning", async () => {
    symlinkSync(join(root, "employees.csv"), join(root, "2024-06", "employees.csv"));
    symlinkSync("nowhere", join(root, "2024-06", "sales.csv"));
    symlinkSync("loop.csv", join(root, "2024-06", "loop.csv"));
    execFileSync("mkfifo", [join(root, "2024-06", "calls.csv")]);
    const { files, diagnostics } = await listMonth(root, "2024-06");
    expect(files.map((file) => file.name)).toEqual(["employees.csv"]);
    expect(
      diagnostics.map(({ code, facts }) => `${code} ${facts["path"]} ${facts["reason"]}`).sort(),
    ).toEqual([
      "CSP506 2024-06/calls.csv special",
      "CSP506 2024-06/loop.csv ELOOP",
      "CSP506 2024-06/sales.csv ENOENT",
    ]);
  });

  it("that is not there is a finding", async () => {
    const { diagnostics } = await listWorkspace(join(root, "nowhere"));
    expect(diagnostics.map((finding) => finding.code)).toEqual(["CSP505"]);
  });
});

describe("text files", () => {
  it.each([
    ["UTF-8", Buffer.from("政策: 一\n")],
    ["UTF-8 with a mark", Buffer.from("\ufeff政策: 一\n")],
    ["GB18030", gb18030("政策: 一\n")],
  ])("are read from %s", async (_, bytes) => {
    const reading = readText(scratchFile(root, bytes), "cs-pay.yaml");
    expect(reading.text).toBe("政策: 一\n");
    expect(reading.fingerprint).toEqual(fingerprintOf(bytes));
  });

  it("point at the first bytes that are no text", async () => {
    const bytes = Buffer.concat([Buffer.from("\ufeff# 政策\nname: 甲"), Buffer.from([0xff])]);
    expect(readText(scratchFile(root, bytes), "cs-pay.yaml").diagnostics).toEqual([
      {
        code: "CSP512",
        place: { file: "cs-pay.yaml", line: 2, column: 8 },
        facts: { path: "cs-pay.yaml" },
      },
    ]);
  });

  it("that are missing are a finding", async () => {
    const { diagnostics } = readText(join(root, "no.yaml"), "no.yaml");
    expect(diagnostics).toEqual([{ code: "CSP505", facts: { path: "no.yaml", reason: "ENOENT" } }]);
  });

  it("have the same fingerprint read in chunks as read whole", async () => {
    const bytes = Buffer.alloc(700_000, "工资");
    expect(await fingerprint(scratchFile(root, bytes))).toEqual(fingerprintOf(bytes));
  });
});

describe("single files written", () => {
  it("replace the whole content, or keep what exists where that is asked for", async () => {
    const path = join(root, "made", "decisions.csv");
    expect(await writeNew(path, "made/decisions.csv", "one")).toBeUndefined();
    expect((await writeNew(path, "made/decisions.csv", "two"))?.code).toBe("CSP513");
    expect(readText(path, "").text).toBe("one");
    expect(await writeWhole(path, "made/decisions.csv", "three")).toBeUndefined();
    expect(readText(path, "").text).toBe("three");
  });

  it("are a finding where they cannot be written", async () => {
    const finding = await writeWhole(join(root, "cs-pay.yaml", "x.csv"), "x.csv", "");
    expect(finding).toMatchObject({ code: "CSP502", facts: { path: "x.csv" } });
  });
});

describe("the installed package", () => {
  it("is found from wherever its code stands", () => {
    expect(packageRoot()).toBe(join(import.meta.dirname, "..", ".."));
    expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });
});
