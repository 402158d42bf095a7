import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

describe("explain --html", () => {
  it("is one page that loads nothing, with every amount, its working and its clause", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.complain("2024-05", 1);
    const { stdout, stderr } = await centre.must("explain", "1001", "2024-05", "--html");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain("default-src 'none'");
    expect(stdout).not.toMatch(/<script|<link|<img|https?:/);
    // 8000 + 400 and the fine of 50; tax (8400 − 5000) × 3 % = 102.
    expect(stdout).toContain("net 8,248.00 = gross 8,400.00 − deductions 152.00");
    expect(stdout).toContain('commission</span><span class="n">400.00');
    expect(stdout).toContain("clause C2");
    expect(stdout).toContain("clause IIT");
    expect(stdout).toContain("2024-05-02, number 1: 50.00");
  });

  it("shows the employee's own rows and nobody else's", async () => {
    const centre = new SmallCentre(["2024-05"]);
    const { stdout } = await centre.must("explain", "1001", "2024-05", "--html");
    expect(stdout).toContain("1001,2024-05-06 10:00,4000.00");
    expect(stdout).not.toContain("1002");
    expect(stdout).not.toContain("Li");
  });

  it("hides others in a row that several people share", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.write(
      "2024-05/sales.csv",
      "employee_id,paid_at,amount,order_id,second_agent\n1001,2024-05-06 10:00,4000.00,A,1002\n" +
        "1002,2024-05-07 10:00,1000.00,B,\n",
    );
    const { stdout } = await centre.must("explain", "1001", "2024-05", "commission", "--html");
    expect(stdout).toContain("1001,2024-05-06 10:00,4000.00,A,···");
  });

  it("escapes whatever stands in the files", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.edit("employees.csv", "1001,Zhang", "1001,<b>Zhang</b>");
    const { stdout } = await centre.must("explain", "1001", "2024-05", "--html", "--lang", "zh");
    expect(stdout).toContain("&lt;b&gt;Zhang");
    expect(stdout).toContain('<html lang="zh-CN">');
  });
});
