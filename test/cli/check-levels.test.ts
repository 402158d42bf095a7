import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

/** A month without a finding: what the law objects to is turned off where it is not the matter. */
function quiet(law = "off"): SmallCentre {
  const centre = new SmallCentre(["2024-05"]);
  centre.edit("cs-pay.yaml", "language: en\n", `language: en\nlaw: ${law}\n`);
  return centre;
}

describe("the levels of check", () => {
  it.each([[[]], [["--strict"]], [["frozen"]], [["frozen", "--strict"]]])(
    "says nothing of a good month with %j",
    async (argv) => {
      expect(await quiet().run("check", "2024-05", ...argv)).toEqual({
        code: 0,
        stdout: "",
        stderr: "",
      });
    },
  );

  it("prints a warning, and fails by it only when strict", async () => {
    const centre = quiet();
    // Whoever is given shifts and no rest day is warned of (CSP251).
    centre.write("2024-05/schedule.csv", "employee_id,date,shift\n1001,2024-05-20,day\n");
    const usual = await centre.run("check", "2024-05");
    expect(usual).toMatchObject({ code: 0, stdout: "" });
    expect(usual.stderr).toContain("warning CSP251");
    expect(await centre.run("check", "2024-05", "--strict")).toMatchObject({ code: 1, stdout: "" });
    expect((await centre.run("check", "2024-05", "frozen", "--strict")).code).toBe(0);
  });

  it("fails by what the law objects to only when strict, and says so", async () => {
    const centre = quiet("warn");
    expect(await centre.run("check", "2024-05")).toEqual({ code: 0, stdout: "", stderr: "" });
    const { code, stdout } = await centre.run("check", "2024-05", "--strict");
    expect(code).toBe(1);
    expect(stdout).toMatch(/--strict: \d+ law warnings count as errors/);
    const zh = await centre.run("check", "2024-05", "--strict", "--lang", "zh");
    expect(zh.stdout).toMatch(/--strict：\d+ 项法规提示算错误/);
  });

  it("fails always by rejected rows and held payslips", async () => {
    const centre = quiet();
    centre.write("2024-05/scores.csv", "employee_id,score\n1001,85\n1002,70\n1003,70\n");
    expect((await centre.run("check", "2024-05")).code).toBe(1);
    const held = quiet();
    held.remove("2024-05/sales.csv");
    expect((await held.run("check", "2024-05")).code).toBe(1);
  });
});
