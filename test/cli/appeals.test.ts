import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

const HEAD = "employee_id,fine,date,outcome\n";

/** Two fines of 50 on 2 and 3 May. */
function fined(): SmallCentre {
  const centre = new SmallCentre(["2024-05", "2024-06"]);
  centre.complain("2024-05", 2);
  return centre;
}

describe("an appeal before closing", () => {
  it("takes the fine off the payslip, with the row that does it", async () => {
    const centre = fined();
    centre.write("appeals.csv", `${HEAD}1001,fine_customer_complaint,2024-05-02,lifted\n`);
    await centre.must("month", "2024-05");
    expect(centre.lines("2024-05", "1001")).toContain("fine_customer_complaint -50.00");
    const [lifted, other] = centre.table("out/2024-05/fines.csv");
    expect(lifted).toMatchObject({
      date: "2024-05-02",
      amount: "50.00",
      applied: "0.00",
      appeal: "lifted",
      appeal_source: "appeals.csv:2",
    });
    expect(other).toMatchObject({ date: "2024-05-03", applied: "50.00", appeal: "" });
  });

  it("leaves a line of zero where nothing of the fines is left, and says why", async () => {
    const centre = fined();
    const rows = ["02,lifted", "03,waived"].map(
      (row) => `1001,fine_customer_complaint,2024-05-${row}\n`,
    );
    centre.write("appeals.csv", HEAD + rows.join(""));
    await centre.must("month", "2024-05");
    const [line] = centre
      .table("out/2024-05/payslip-lines.csv")
      .filter(({ item }) => item === "fine_customer_complaint");
    expect(line).toMatchObject({
      amount: "0.00",
      formula:
        "−(50.00) = -50.00 + waived on appeal 50.00 (appeals.csv:3) = 0.00; " +
        "50.00 lifted on appeal (appeals.csv:2)",
    });
    expect(line?.["sources"]).toContain("appeals.csv:2");
    const { stdout } = await centre.must("explain", "1001", "2024-05", "fine_customer_complaint");
    expect(stdout.replace(/\s+/g, " ")).toContain("waived on appeal (appeals.csv:3)");
  });

  it("lets a flag that counted the event fall with it", async () => {
    const centre = fined();
    centre.write("2024-05/complaints.csv", "employee_id,received_at,kind,upheld,complaint_id\n");
    centre.complain("2024-05", 3);
    expect((await centre.run("month", "2024-05")).code).toBe(1);
    centre.write("appeals.csv", `${HEAD}1001,fine_customer_complaint,2024-05-04,lifted\n`);
    await centre.must("month", "2024-05");
    expect(centre.lines("2024-05", "1001")).toContain("fine_customer_complaint -100.00");
  });
});

describe("an appeal after closing", () => {
  it("is paid back by the next month after tax, and only once", async () => {
    const centre = fined();
    await centre.must("close", "2024-05");
    centre.write("appeals.csv", `${HEAD}1001,fine_customer_complaint,2024-05-03,lifted\n`);
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1001")).toMatchObject([
      {
        kind: "other",
        amount: "50.00",
        formula: "2024-05 fine_customer_complaint: (-50.00) − (-100.00) = 50.00",
      },
    ]);
    await centre.must("close", "2024-06");
    centre.month("2024-07");
    await centre.must("month", "2024-07");
    expect(centre.backPay("2024-07", "1001")).toEqual([]);
  });

  it("of another month leaves the sealed one alone", async () => {
    const centre = fined();
    centre.complain("2024-06", 1);
    await centre.must("close", "2024-05");
    centre.write("appeals.csv", `${HEAD}1001,fine_customer_complaint,2024-06-02,waived\n`);
    const { stderr } = await centre.must("verify");
    expect(stderr).not.toContain("appeals");
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1001")).toEqual([]);
    expect(centre.lines("2024-06", "1001")).toContain("fine_customer_complaint 0.00");
  });
});
