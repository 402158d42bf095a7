import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

const matters = (centre: SmallCentre): readonly string[] =>
  centre.table("out/2024-05/run-coverage.csv").map((row) =>
    ["matter", "what", "count"]
      .map((name) => row[name] ?? "")
      .join(" ")
      .trim(),
  );

describe("run coverage", () => {
  it("names rules that did nothing for anybody", async () => {
    const centre = new SmallCentre(["2024-05"]);
    const { stdout } = await centre.must("month", "2024-05");
    // One month is no streak of two, and nobody complained.
    expect(matters(centre)).toEqual([
      "silent_rule team_bonus",
      "silent_rule fine_customer_complaint",
      "silent_rule auto_resignation",
    ]);
    expect(stdout).toContain("Run coverage (what had no effect)");
    expect(stdout).toContain("never fired: C4 bonus for good months, C3 fine, C3 three complaints");
  });

  it("tells a rule that nothing happened for from one that nobody could decide", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.remove("2024-05/sales.csv");
    await centre.run("month", "2024-05");
    expect(matters(centre)).toContain("undecided_rule commission 2");
  });

  it("counts rows of a kind that no rule reads, and events of a kind nobody knows", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.write("2024-05/votes.csv", "employee_id,date\n1001,2024-05-20\n1001,2024-05-21\n");
    centre.write(
      "2024-05/complaints.csv",
      "employee_id,received_at,kind,upheld\n1001,2024-05-02 09:00,rude_song,N\n",
    );
    await centre.run("month", "2024-05");
    expect(matters(centre)).toContain("unread_rows 2024-05/votes.csv 2");
    expect(matters(centre)).toContain("unread_rows 2024-05/complaints.csv 1");
  });

  it("warns of single days that the schedule of a person lacks, in month and in check", async () => {
    // 7 and 22 May 2024 are a Tuesday and a Wednesday.
    const centre = new SmallCentre(["2024-05"]);
    const rows = Array.from({ length: 31 }, (_, index) => index + 1)
      .filter((day) => day !== 7 && day !== 22)
      .map((day) => {
        const isRest = [0, 6].includes(new Date(Date.UTC(2024, 4, day)).getUTCDay());
        return `1001,2024-05-${String(day).padStart(2, "0")},${isRest ? "rest" : "day"}\n`;
      });
    centre.write("2024-05/schedule.csv", `employee_id,date,shift\n${rows.join("")}`);
    const said =
      "2024-05/schedule.csv:2:1: warning CSP548: 1001 Zhang has no shift on days that count by " +
      "the usual week (2): 2024-05-07, 2024-05-22";
    expect((await centre.must("month", "2024-05")).stderr).toContain(said);
    expect((await centre.must("check", "2024-05")).stderr).toContain(said);
  });

  it("says nothing of days that the schedule leaves out on purpose", async () => {
    // Rows for two days of work only: whoever writes shifts alone is told so (CSP251).
    const centre = new SmallCentre(["2024-05"]);
    const rows = "1001,2024-05-20,day\n1001,2024-05-21,rest\n";
    centre.write("2024-05/schedule.csv", `employee_id,date,shift\n${rows}`);
    expect((await centre.must("month", "2024-05")).stderr).not.toContain("CSP548");
  });

  it("names whom the schedule forgot", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.write("2024-05/schedule.csv", "employee_id,date,shift\n1001,2024-05-20,day\n");
    await centre.must("month", "2024-05");
    expect(matters(centre)).toContain("without_shifts 1002");
  });

  it.each([
    ["en", "1009 N9 and 2 more people"],
    ["zh", "1009 N9等，另 2 人"],
  ])("counts whom it does not name as people: %s", async (language, words) => {
    const centre = new SmallCentre(["2024-05"]);
    const ids = Array.from({ length: 9 }, (_, at) => 3 + at);
    const more = ids.map((nth) => `${1000 + nth},N${nth},2021-03-01,agent,8000,\n`);
    centre.write("employees.csv", centre.read("employees.csv") + more.join(""));
    centre.write("2024-05/schedule.csv", "employee_id,date,shift\n1001,2024-05-20,day\n");
    const { stdout } = await centre.run("month", "2024-05", "--lang", language);
    // Of the ten people from 1002 to 1011 the first eight are named.
    expect(stdout).toContain(words);
  });
});
