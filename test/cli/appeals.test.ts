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

  it.each([
    ["en", "does not count, 2024-05-02: 50.00 yuan", "number 1, 2024-05-03: 50.00 yuan"],
    ["zh", "不计次数 2024-05-02：50.00 元", "第 1 次 2024-05-03：50.00 元"],
  ])("gives the number to the fine that counts, in %s", async (language, lifted, counted) => {
    const centre = fined();
    centre.write("appeals.csv", `${HEAD}1001,fine_customer_complaint,2024-05-02,lifted\n`);
    await centre.must("month", "2024-05");
    const numbers = centre.table("out/2024-05/fines.csv").map((fine) => fine["occurrence"]);
    expect(numbers).toEqual(["", "1"]);
    const argv = ["explain", "1001", "2024-05", "fine_customer_complaint", "--lang", language];
    const { stdout } = await centre.must(...argv);
    expect(stdout).toContain(lifted);
    expect(stdout).toContain(counted);
    const page = (await centre.must(...argv, "--html")).stdout;
    expect(page).toContain(language === "zh" ? "2024-05-03 第 1 次" : "2024-05-03, number 1");
    expect(page).toContain(
      language === "zh" ? "2024-05-02 不计次数" : "2024-05-02, does not count",
    );
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

describe("an appeal that cannot be read", () => {
  // What "to be told" means for the fine of 3 May nobody knows.
  const UNREAD = `${HEAD}1001,fine_customer_complaint,2024-05-03,to be told\n`;

  it("holds whoever has a fine in the month, and nobody else", async () => {
    const centre = fined();
    centre.write("appeals.csv", `${UNREAD}1002,fine_customer_complaint,May,lifted\n`);
    expect((await centre.run("month", "2024-05")).code).toBe(1);
    const slips = centre.table("out/2024-05/payslips.csv");
    expect(slips.map((row) => `${row["employee_id"]} ${row["status"]}`)).toEqual([
      "1001 held",
      "1002 ready",
    ]);
    expect(slips[0]?.["hold_reasons"]).toContain("the appeal at appeals.csv:2 cannot be read");
    // The fines stand as they are: −(50) − (50).
    expect(centre.lines("2024-05", "1001")).toContain("fine_customer_complaint -100.00");
  });

  it("holds nobody in a month without fines", async () => {
    const centre = fined();
    centre.write("appeals.csv", UNREAD);
    await centre.run("month", "2024-06");
    const held = centre.table("out/2024-06/payslips.csv").map((row) => row["status"]);
    expect(held).toEqual(["ready", "ready"]);
  });

  it("holds everybody with a fine when the file cannot be read to its end", async () => {
    const centre = fined();
    centre.write("appeals.csv", `${HEAD}"1002,fine_customer_complaint\n`);
    const { code, stdout } = await centre.run("month", "2024-05", "--lang", "zh");
    expect(code).toBe(1);
    expect(stdout).toContain("appeals.csv 的申诉读不出来");
    expect(centre.table("out/2024-05/payslips.csv").map((row) => row["状态"])).toEqual([
      "挂起",
      "可发",
    ]);
  });
});

it("an appeal with another number names the numbers of that day", async () => {
  const centre = fined();
  // The fine of 3 May is the second of the month.
  const row = "1001,fine_customer_complaint,2024-05-03,lifted,1\n";
  centre.write("appeals.csv", `employee_id,fine,date,outcome,occurrence\n${row}`);
  const { code, stderr } = await centre.run("month", "2024-05");
  expect(code).toBe(1);
  expect(stderr).toContain(
    'CSP479: "fine_customer_complaint" of 1001 on 2024-05-03 is number 2 of the month, not 1',
  );
  expect(centre.lines("2024-05", "1001")).toContain("fine_customer_complaint -100.00");
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
        formula: "2024-05 fine: (-50.00) − (-100.00) = 50.00",
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

describe("a wrong row about an earlier month", () => {
  // The fines stand on 2 and 3 May.
  const WRONG = `${HEAD}1001,fine_customer_complaint,2024-05-12,lifted\n`;

  it.each([
    ["that is sealed", true],
    ["that is open", false],
  ])("%s is an error of the month that is run, once", async (_name, isSealed) => {
    const centre = fined();
    if (isSealed) await centre.must("close", "2024-05");
    centre.write("appeals.csv", WRONG);
    for (const command of ["month", "check"]) {
      const { code, stderr } = await centre.run(command, "2024-06");
      expect(code).toBe(1);
      expect(stderr.split("CSP475")).toHaveLength(2);
      expect(stderr).toContain("appeals.csv:2:1: error CSP475");
      // What is said in full is not counted among what was set aside.
      expect(stderr).not.toContain("CSP394");
    }
  });
});
