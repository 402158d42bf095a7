import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../src/kernel/catalogue/index.ts";
import { TRANSCRIPT, transcriptOf } from "./support/error-example.ts";

const ERRORS = path.resolve(import.meta.dirname, "../fixtures/errors");

/** 不便示例的编码 — codes that need more than files in a folder, and where they are tested. */
const SPECIAL: Readonly<Record<string, string>> = {
  CSP183: "a disk that fails while it is read: test/io/read-csv.test.ts",
  CSP184: "a row of many megabytes: the readers' own tests",
  CSP342: "insurance lines and a template without their columns: test/reports/papers.test.ts",
  CSP363: "an input changed after closing: test/cli/explain.test.ts",
  CSP402: "the payslips are held and name the missing arrangement: test/statutory/calendar.test.ts",
  CSP403: "the payslips are held and name the missing arrangement: test/statutory/calendar.test.ts",
  CSP432: "an input changed after closing: test/cli/corrections.test.ts",
  CSP434: "a roster row removed after closing: test/cli/corrections.test.ts",
  CSP435: "a month that would be held now: test/cli/corrections.test.ts",
  CSP436: "exports removed after closing: test/cli/corrections.test.ts",
  CSP437: "an insurance share changed after closing: test/payrun/back-pay.test.ts",
  CSP438: "opening sums changed after closing: test/cli/corrections.test.ts",
  CSP439: "an input changed after closing: test/cli/verify.test.ts",
  CSP440: "a policy removed after closing: test/cli/corrections.test.ts",
  CSP441: "a policy that starts later after closing: test/cli/corrections.test.ts",
  CSP472: "two sections with an entry of one name: test/policy/find-leaf.test.ts",
  CSP471: "exports removed after closing: test/cli/diff.test.ts",
  CSP501: "another run at the same time: test/io/lock.test.ts",
  CSP502: "a folder without the permission to write: test/io/output-folder.test.ts",
  CSP503: "a file that a spreadsheet holds open, on Windows only",
  CSP504: "a file without the permission to read",
  CSP506: "a link that leads nowhere, which not every system can check out: test/io",
  CSP509: "a full disk",
  CSP510: "a run killed while it swaps folders: test/io/output-folder.test.ts",
  CSP511: "the lock of a run that was killed: test/io/lock.test.ts",
  CSP526: "a seal changed by hand: test/cli/verify.test.ts",
  CSP528: "a file put into a seal: test/cli/verify.test.ts",
  CSP529: "a seal made anew: test/cli/verify.test.ts",
  CSP530: "an input changed after closing: test/cli/verify.test.ts",
  CSP531: "an input removed after closing: test/cli/verify.test.ts",
  CSP532: "an input added after closing: test/cli/verify.test.ts",
  CSP533: "a policy changed after closing: test/cli/verify.test.ts",
  CSP534: "a journal changed by hand: test/cli/verify.test.ts",
  CSP535: "a seal of another version of the program: test/cli/verify.test.ts",
  CSP537: "a correction that a later seal settled: test/cli/verify.test.ts",
  CSP513: "a file that appears while init writes: test/io/workspace-folder.test.ts",
};

const examples = readdirSync(ERRORS).sort();

describe.each(examples)("%s", (name) => {
  it("is said as written down", async () => {
    const folder = path.join(ERRORS, name);
    const found = await transcriptOf(folder);
    expect(found).toBe(readFileSync(path.join(folder, TRANSCRIPT), "utf8"));
    expect(found).toContain(name.slice(0, "CSP000".length));
  });
});

it("every code has an example, or a reason why not", () => {
  const shown = new Set(examples.map((name) => name.slice(0, "CSP000".length)));
  const missing = Object.entries(CATALOGUE).flatMap(([code, { message }]) => {
    const retired = message.en.startsWith("retired:");
    return shown.has(code) || SPECIAL[code] || retired ? [] : [code];
  });
  expect(missing, "add fixtures/errors/<code>-<slug>/ and run npm run golden").toEqual([]);
  const needless = Object.keys(SPECIAL).filter((code) => shown.has(code));
  expect(needless, "take it out of SPECIAL").toEqual([]);
});

it("an example is named after its code and what is wrong", () => {
  expect(examples.filter((name) => !/^CSP\d{3}-[a-z0-9-]+$/.test(name))).toEqual([]);
});
