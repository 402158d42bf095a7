import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

const MAY = "2024-05";

/*
 * Four people under three policies: 甲 works 8:30–17:30, 乙 9:00–18:00 with evenings, 丙 9:00–18:00
 * without a clock. 1003 moves from 甲 to 乙 on 16 May. Three people are asked for from four to six
 * on Mondays and Tuesdays; 7 May is a Tuesday, 20 May a Monday.
 */
function centreOf(): SmallCentre {
  const centre = new SmallCentre([]);
  const day = 'day: { zh: 白班, en: day, from: "09:00", to: "18:00" }';
  centre.edit("policies/own.yaml", "  recorded: false\n", "");
  centre.edit("policies/own.yaml", 'from: "09:00", to: "18:00"', 'from: "08:30", to: "17:30"');
  const policy = (name: string, attendance: readonly string[]) => {
    const head = [`policy: ${name}`, "extends: own", "effective_from: 2020-01-01", "attendance:"];
    centre.write(`policies/${name}.yaml`, [...head, ...attendance, ""].join("\n"));
  };
  policy("late", [
    "  shifts:",
    `    ${day}`,
    '    evening: { zh: 晚班, en: evening, from: "15:00", to: "24:00", night: true }',
  ]);
  policy("unclocked", ["  recorded: false", `  shifts: { ${day} }`]);
  centre.write(
    "cs-pay.yaml",
    [
      "policy: own",
      "language: en",
      "assign:",
      "  - { when: { team: 乙 }, policy: policies/late.yaml }",
      "  - { when: { team: 丙 }, policy: policies/unclocked.yaml }",
      "core_hours:",
      "  time_zone: Asia/Shanghai",
      '  windows: [{ from: "16:00", to: "18:00", people: 3, days: [monday, tuesday] }]',
      "",
    ].join("\n"),
  );
  centre.write(
    "employees.csv",
    "employee_id,name,hired_on,grade,base_pay,team\n" +
      "1001,Zhang,2021-03-01,agent,8000,甲\n1002,Li,2021-03-01,agent,9000,乙\n" +
      "1003,Chen,2021-03-01,agent,8000,甲\n1004,Wu,2021-03-01,agent,8000,丙\n",
  );
  centre.write("changes.csv", "employee_id,effective_on,field,value\n1003,2024-05-16,team,乙\n");
  centre.write(`${MAY}/schedule.csv`, "employee_id,date,shift\n1003,2024-05-21,evening\n");
  const punches = [
    ...["1001", "1003"].flatMap((id) => [`${id},2024-05-07 08:20`, `${id},2024-05-07 17:40`]),
    "1001,2024-05-20 08:20",
    "1001,2024-05-20 17:40",
    ...["07", "20"].flatMap((on) => [`1002,2024-05-${on} 08:55`, `1002,2024-05-${on} 18:05`]),
    "1003,2024-05-20 08:55",
    "1003,2024-05-20 18:10",
  ];
  centre.write(`${MAY}/punches.csv`, `employee_id,punched_at\n${punches.join("\n")}\n`);
  centre.write(`${MAY}/sales.csv`, "employee_id,paid_at,amount\n");
  centre.write(`${MAY}/scores.csv`, "employee_id,score\n");
  return centre;
}

describe("several policies in one run", () => {
  it("counts everybody in the core hours by the policy of the day", async () => {
    const centre = centreOf();
    await centre.run("month", MAY);
    const rows = centre.table(`out/${MAY}/coverage.csv`).map((row) => {
      const at = `${row["date"]} ${row["hour"]}`;
      return `${at}: ${row["minimum"]} ${row["present"]} ${row["planned"]} ${row["state"]}`;
    });
    /*
     * At four all are there. From five to six on the 7th 1001 and 1003 leave at 17:40, so 1002 and
     * 1004, who is there as planned; on the 20th 1003 stays with 乙 until 18:10.
     */
    expect(rows).toEqual(
      expect.arrayContaining([
        "2024-05-07 16:00: 3 4 4 met",
        "2024-05-07 17:00: 3 2 2 gap",
        "2024-05-20 16:00: 3 4 4 met",
        "2024-05-20 17:00: 3 3 3 met",
      ]),
    );
  });

  it("counts shifts where the policy knows nights, of a mover since the change", async () => {
    const centre = centreOf();
    const { stdout } = await centre.run("month", MAY);
    // May has 21 workdays, of which the 11th is a Saturday; 12 of them from the 16th on.
    const rows = centre.table(`out/${MAY}/shifts.csv`).map((row) => {
      const counts = `${row["shifts"]} ${row["night_shifts"]} ${row["weekend_shifts"]}`;
      return `${row["employee_id"]}: ${counts}`;
    });
    expect(rows).toEqual(["1002: 21 0 1", "1003: 12 1 0"]);
    expect(stdout).toContain("People in the core hours");
    expect(stdout).toContain("Shifts shared");
  });
});
