import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

describe("cs-pay init", () => {
  it("makes a workspace with the example of the pack and a guide", async () => {
    const cwd = temporaryWorkspace();
    const { code, stdout, stderr } = await csPay(["init", "店", "--policy", "online-shop"], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("cs-pay -C 店 month 2024-05");
    const made = readdirSync(join(cwd, "店"));
    expect(made).toEqual(
      expect.arrayContaining(["2024-05", "cs-pay.yaml", "employees.csv", "说明.txt"]),
    );
    expect(made).not.toContain("out");
    expect(made).not.toContain("expected");
    const settings = readFileSync(join(cwd, "店", "cs-pay.yaml"), "utf8");
    expect(settings).toMatch(/^policy: online-shop$/m);
    expect(settings).toMatch(/^csv_for: excel$/m);
    expect(settings).toMatch(/^language: zh$/m);
  });

  it("uses the current folder when none is named; hidden files do not matter", async () => {
    const cwd = temporaryWorkspace({ ".git/HEAD": "x" });
    const { code, stdout } = await csPay(["init", "--lang", "en"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("cs-pay month 2024-05");
    expect(readdirSync(cwd)).toContain("README.txt");
  });

  it("leaves a folder that holds something alone", async () => {
    const cwd = temporaryWorkspace({ "notes.txt": "mine" });
    const { code, stderr } = await csPay(["init"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("不是空的");
    expect(readdirSync(cwd)).toEqual(["notes.txt"]);
  });

  it("refuses a folder that is a file", async () => {
    const cwd = temporaryWorkspace();
    writeFileSync(join(cwd, "taken"), "mine");
    const { code } = await csPay(["init", "taken"], { cwd });
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, "taken"), "utf8")).toBe("mine");
  });

  it("refuses an unknown pack with the nearest one", async () => {
    const cwd = temporaryWorkspace();
    mkdirSync(join(cwd, "empty"));
    const { code, stderr } = await csPay(["init", "empty", "--policy", "onlineshop"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("是不是 online-shop？");
    expect(readdirSync(join(cwd, "empty"))).toEqual([]);
  });
});
