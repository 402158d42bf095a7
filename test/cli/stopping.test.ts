import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

const WRITING = /\d+ 个错误.*未写任何文件/;

async function stops(files: Readonly<Record<string, string>>, argv: readonly string[]) {
  const cwd = temporaryWorkspace(files);
  const before = readdirSync(cwd).sort();
  const outcome = await csPay(argv, { cwd });
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: 2, stdout: "" });
  expect(readdirSync(cwd).sort(), "nothing is written").toEqual(before);
  return outcome.stderr;
}

describe("a run that cannot start writes nothing and exits with 2", () => {
  it("in a folder that is no workspace", async () => {
    const stderr = await stops({}, ["month", "2024-05"]);
    expect(stderr).toContain("CSP380");
    expect(stderr).toContain("cs-pay init");
    expect(stderr).toMatch(WRITING);
  });

  it("in a folder that does not exist", async () => {
    const stderr = await stops({}, ["-C", "nowhere", "month", "2024-05"]);
    expect(stderr).toContain("CSP380");
  });

  it("when cs-pay.yaml has an unknown key, with its place", async () => {
    const files = { ...smallShop(), "cs-pay.yaml": "policy: online-shop\nlow: off\n" };
    const stderr = await stops(files, ["month", "2024-05"]);
    expect(stderr).toContain("cs-pay.yaml:2:1: 错误 CSP301");
    expect(stderr).toContain("是不是 law？");
    expect(stderr).toContain("    2 | low: off");
  });

  it("when the policy is unknown, with the nearest one", async () => {
    const files = { ...smallShop(), "cs-pay.yaml": "policy: online-shp\n" };
    const stderr = await stops(files, ["check", "2024-05"]);
    expect(stderr).toContain("cs-pay.yaml:1:9: 错误 CSP311");
    expect(stderr).toContain("是不是 online-shop？");
  });

  it("when the month has no folder, naming those there are", async () => {
    const stderr = await stops(smallShop(), ["month", "2024-06", "--lang", "en"]);
    expect(stderr).toContain("there is no folder for 2024-06");
    expect(stderr).toContain("there are: 2024-05");
  });

  it("when last has no folder", async () => {
    const today = () => 0;
    const cwd = temporaryWorkspace(smallShop());
    const { code, stderr } = await csPay(["month", "last"], { cwd, today });
    expect(code).toBe(2);
    expect(stderr).toContain("1969-12");
    expect(stderr).toContain("2024-05");
  });

  it("when a month of the sequence is missing", async () => {
    const files = { ...smallShop(), "2024-03/scores.csv": "employee_id,score\n1001,80\n" };
    const stderr = await stops(files, ["month", "2024-05"]);
    expect(stderr).toContain("CSP390");
    expect(stderr).toContain("2024-04");
  });

  it("without a roster", async () => {
    const files = smallShop();
    delete files["employees.csv"];
    const stderr = await stops(files, ["promote", "2024-05"]);
    expect(stderr).toContain("CSP391");
  });

  it("when the city is unknown", async () => {
    const files = { ...smallShop(), "cs-pay.yaml": "policy: online-shop\ncity: chengd\n" };
    const stderr = await stops(files, ["month", "2024-05"]);
    expect(stderr).toContain("cs-pay.yaml:2:7: 错误 CSP404");
  });

  it("when the reports would replace the exports", async () => {
    const stderr = await stops(smallShop(), ["month", "2024-05", "--out", "."]);
    expect(stderr).toContain("--out");
  });

  it("says so in the one JSON document of --json", async () => {
    const cwd = temporaryWorkspace({ ...smallShop(), "cs-pay.yaml": "policy: nobody\n" });
    const { code, stdout } = await csPay(["month", "2024-05", "--json"], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cs-pay/stopped@1",
      exit: 2,
      diagnostics: [{ code: "CSP311", file: "cs-pay.yaml", line: 1 }],
    });
  });
});

it("another run in the same workspace is answered with 3", async () => {
  const cwd = temporaryWorkspace(smallShop());
  const { lockWorkspace } = await import("../../src/io/lock.ts");
  const { lock } = lockWorkspace(cwd);
  const { code, stderr } = await csPay(["month", "2024-05"], { cwd });
  expect(code).toBe(3);
  expect(stderr).toContain("CSP501");
  lock?.release();
  expect(existsSync(join(cwd, "out"))).toBe(false);
});
