import fc from "fast-check";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { sumMoney } from "../../src/kernel/money.ts";
import { GUARDS } from "../../src/statutory/guards/index.ts";
import { cityLaw } from "./built-in-law.ts";
import {
  day,
  employed,
  enforced,
  findings,
  fine,
  line,
  linesAfter,
  overtime,
  stakes,
  subject,
  yuan,
} from "./guard-case.ts";

/** The worked example under T: regular, base 1400, own computer, one rest day of 7.5 hours. */
const worked = subject({
  monthlyBase: new Decimal(1400),
  contractBase: new Decimal(1400),
  lines: [
    line("base", "1400", { clause: "T10" }),
    line("computer_allowance", "150", { clause: "T13" }),
    line("offsite_allowance", "20", { clause: "T15" }),
    line("overtime_flat", "30", { clause: "T14" }),
    fine("fine_late_reply", "-70", { clause: "T18" }),
    fine("fine_unreachable", "-20", { clause: "T17" }),
  ],
  overtime: overtime({ restdayHours: "7.5" }),
  insured: false,
  clauses: { "GR-01": "T10", "GR-09": "T12", "GR-11": "T14" },
});

describe("the worked example of the telecom source", () => {
  it("is short of the minimum wage by 510.00 and of overtime by 98.74", () => {
    expect(stakes(worked)).toEqual(["GR-01 510.00", "GR-04 90.00", "GR-09 -", "GR-11 98.74"]);
  });

  it("says so with its numbers, its article and the policy's clause", () => {
    const [minimum, fines, , extra] = findings(worked);
    expect(minimum?.message).toEqual({
      zh: "低于哈尔滨最低工资：差 510.00 = 2080.00 − 1570.00，加班费不计入",
      en:
        "below the minimum wage of Harbin: short by 510.00 = 2080.00 − 1570.00, " +
        "overtime left out",
    });
    expect(minimum?.clause).toBe("T10");
    expect(minimum?.article.en).toMatch(/^Labour Law art\. 48/);
    expect(fines?.clause).toBe("T18, T17");
    expect(extra?.message.en).toBe(
      "overtime short by 98.74 = (128.74 = 1400 ÷ 21.75 × 200 % × 1) − 30.00",
    );
  });

  it("enforced: the flat line gives way to 200 % and the rest is made up, fines stay", () => {
    expect(enforced(worked)).toEqual([
      "GR-11 overtime_flat 0.00",
      "GR-11 overtime_restday 128.74",
      "GR-01 minimum_wage_top_up 510.00",
    ]);
    expect(stakes({ ...worked, lines: linesAfter(worked) })).toEqual(["GR-04 90.00", "GR-09 -"]);
  });
});

describe("GR-01 minimum wage", () => {
  it.each([
    ["exactly the minimum is enough", subject({ lines: [line("base", "2080")] }), []],
    ["a fen less is not", subject({ lines: [line("base", "2079.99")] }), ["GR-01 0.01"]],
    [
      "fines do not count, they are a matter of their own",
      subject({ lines: [line("base", "2080"), fine("fine_off_seat", "-10")] }),
      ["GR-04 10.00"],
    ],
    [
      "lateness lowers the pay, not the minimum",
      subject({ lines: [line("base", "2080"), line("late", "-30", { kind: "attendance" })] }),
      ["GR-01 30.00"],
    ],
    [
      // 2080 × 12 ÷ 22 = 1134.5455; 1400 × 12 ÷ 22 = 763.6364
      "a joiner's minimum is that of the paid days",
      subject({ lines: [line("base", "763.64")], paidDays: new Decimal(12) }),
      ["GR-01 370.91"],
    ],
    [
      // 2080 × (22 − 2) ÷ 22 = 1890.91; 2080 − 189.09 = 1890.91
      "unpaid days need no minimum",
      subject({
        lines: [line("base", "2080"), line("leave_personal", "-189.09", { kind: "attendance" })],
        unpaidDays: new Decimal(2),
      }),
      [],
    ],
    [
      // 2080 × (22 − 5 × 0.2) ÷ 22 = 1985.45
      "a sick day needs four fifths of a day's minimum",
      subject({ lines: [line("base", "1985.44")], sickDays: new Decimal(5) }),
      ["GR-01 0.01"],
    ],
    [
      "without a city it is not tested",
      subject({ city: undefined, lines: [line("base", "100")] }),
      [],
    ],
    [
      "in Harbin the minimum includes the own insurance",
      subject({ lines: [line("base", "2080"), line("pension", "-300", { kind: "statutory" })] }),
      [],
    ],
    [
      // 2690 − (2800 − 300) = 190
      "in Shanghai it does not",
      subject({
        city: cityLaw("shanghai", "2024-05"),
        lines: [line("base", "2800"), line("pension", "-300", { kind: "statutory" })],
      }),
      ["GR-01 190.00"],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });

  it("net of insurance: 3798.33 less 1058.33 passes at 2740, and 3700 less 1051.33 fails", () => {
    const city = cityLaw("shanghai", "2026-07");
    const of = (base: string, own: string) =>
      subject({ city, lines: [line("base", base), line("pension", own, { kind: "statutory" })] });
    expect(stakes(of("3798.33", "-1058.33"))).toEqual([]);
    expect(stakes(of("3700", "-1051.33"))).toEqual(["GR-01 91.33"]);
  });

  it("enforced on top of a top-up that the policy already pays", () => {
    const found = subject({ lines: [line("base", "1900"), line("minimum_wage_top_up", "100")] });
    expect(enforced(found)).toEqual(["GR-01 minimum_wage_top_up 180.00"]);
    expect(linesAfter(found)).toHaveLength(2);
  });
});

describe("GR-02 recovery of damage and amounts somebody set", () => {
  const recovery = { kind: "other", recovery: true, clause: "T19" } as const;
  const taking = (base: string, ...amounts: string[]) =>
    subject({ lines: [line("base", base), ...amounts.map((a) => line("damage", a, recovery))] });

  it.each([
    ["a fifth of 20,000 passes", taking("20000", "-4000.00"), []],
    ["a fen more does not", taking("20000", "-4000.01"), ["GR-02 0.01"]],
    [
      "the rest stays at the minimum wage: 2200 leaves 120",
      taking("2200", "-130"),
      ["GR-02 10.00"],
    ],
    ["below the minimum nothing may be taken", taking("2080", "-1"), ["GR-02 1.00"]],
    [
      "a fine fixed by rule is no recovery",
      subject({ lines: [line("base", "3000"), fine("fine_off_seat", "-900")] }),
      ["GR-04 900.00"],
    ],
    [
      "without a city only the fifth is known",
      { ...taking("2000", "-500"), city: undefined },
      ["GR-02 100.00"],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });

  it("enforced: earlier lines are taken first, the last one waits", () => {
    expect(enforced(taking("3000", "-500", "-200", "-50"))).toEqual([
      "GR-02 damage -100.00",
      "GR-02 damage 0.00",
    ]);
  });

  it("enforced after the top-up: a slip below the minimum gives nothing", () => {
    expect(enforced(taking("1800", "-100"))).toEqual([
      "GR-01 minimum_wage_top_up 280.00",
      "GR-02 damage 0.00",
    ]);
  });

  it("whatever is asked, the law leaves the smaller of it and the cap", () => {
    const fen = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 5 }), (asked) => {
        const found = taking("4000", ...asked.map((f) => new Decimal(f).div(-100).toString()));
        const kept = linesAfter(found).filter(({ item }) => item === "damage");
        const left = sumMoney(kept.map(({ amount }) => amount)).negated();
        const total = sumMoney(asked.map((f) => yuan(new Decimal(f).div(100).toString())));
        expect(left.equals(Decimal.min(new Decimal(800), total))).toBe(true);
      }),
    );
  });
});

describe("GR-04 fines", () => {
  const fined = { lines: [line("base", "3000"), fine("fine_off_seat", "-10", { clause: "S9" })] };

  it("are warned about everywhere, also without a city", () => {
    expect(stakes(subject(fined))).toEqual(["GR-04 10.00"]);
    expect(stakes(subject({ ...fined, city: undefined }))).toEqual(["GR-04 10.00"]);
  });

  it("become zero only where they are forbidden", () => {
    expect(enforced(subject(fined))).toEqual([]);
    expect(enforced(subject({ ...fined, city: cityLaw("shenzhen", "2024-05") }))).toEqual([]);
    expect(enforced(subject({ ...fined, city: cityLaw("guangzhou", "2024-05") }))).toEqual([
      "GR-04 fine_off_seat 0.00",
    ]);
  });
});

describe("GR-05 and GR-06: work done is paid when the job ends", () => {
  const flag = (code: string) => ({ flags: [{ code, clause: "T7" }] });

  it.each([
    ["a slip held as self-resignation", subject(flag("auto_resignation")), ["GR-05 3000.00"]],
    ["a slip held for the hand-over", subject(flag("handover_open")), ["GR-05 3000.00"]],
    ["another flag withholds nothing", subject(flag("public_notice")), []],
    [
      "nothing worked, nothing withheld",
      subject({ ...flag("auto_resignation"), workedDays: new Decimal(0) }),
      [],
    ],
    ["a leaver paid in the next month", employed({ leftOn: "2024-05-17" }), ["GR-06 3000.00"]],
    ["a leaver paid on the last day", employed({ leftOn: "2024-06-10" }), []],
    [
      "a leaver of early next month, before payday",
      employed({ leftOn: "2024-06-03" }),
      ["GR-06 3000.00"],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });
});

describe("GR-07 probation wage", () => {
  const probation = (monthly: string, contract: string, more = {}) =>
    subject({
      onProbation: true,
      monthlyBase: new Decimal(monthly),
      contractBase: new Decimal(contract),
      lines: [line("base", "7000")],
      ...more,
    });

  it.each([
    ["7,000 of 10,000 is 1,000 short", probation("7000", "10000"), ["GR-07 1000.00"]],
    ["four fifths are enough", probation("8000", "10000"), []],
    // (1400 × 80 % − 850) × 11 ÷ 22
    [
      "half a month is half as short",
      probation("850", "1400", { paidDays: new Decimal(11) }),
      ["GR-07 135.00"],
    ],
    ["after confirmation it is over", probation("7000", "10000", { onProbation: false }), []],
    [
      "without a contract wage it is not known",
      probation("7000", "1", { contractBase: undefined }),
      [],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });
});

describe("GR-09 insurance within 30 days of hire", () => {
  it.each([
    [
      "hired on 1 May: the term ends on 31 May",
      employed({ hiredOn: "2024-05-01" }, { insured: false }),
      [],
    ],
    ["hired a day earlier", employed({ hiredOn: "2024-04-30" }, { insured: false }), ["GR-09 -"]],
    ["insured", employed({ hiredOn: "2024-01-01" }), []],
    [
      "left within the term",
      employed(
        { hiredOn: "2024-04-20", leftOn: "2024-05-20" },
        { insured: false, payDate: day("2024-05-20") },
      ),
      [],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });
});

describe("GR-10 and GR-26: notice", () => {
  const payDate = day("2024-05-17");
  const leaver = (notice: string, more = {}) =>
    employed({ leftOn: "2024-05-17" }, { payDate, noticeOn: day(notice), ...more });
  const asksTen = { onProbation: true, probationNoticeDays: new Decimal(10) };
  const short = { flags: [{ code: "short_notice", clause: "T8" }] };

  it.each([
    [
      "a probationer resigns under a policy of ten days",
      leaver("2024-05-01", asksTen),
      ["GR-10 -"],
    ],
    [
      "a policy of three days is lawful",
      leaver("2024-05-14", { onProbation: true, probationNoticeDays: new Decimal(3) }),
      [],
    ],
    [
      "a probationer flagged for short notice",
      leaver("2024-05-16", { onProbation: true, ...short }),
      ["GR-10 -"],
    ],
    ["a probationer who stays is not concerned", subject(asksTen), []],
    [
      "nor one the company sends away",
      leaver("2024-05-01", { ...asksTen, leaveReason: "dismissed" }),
      [],
    ],
    ["a regular flagged for short notice", leaver("2024-05-16", short), []],
    [
      "terminated with fifteen days' notice",
      leaver("2024-05-02", { leaveReason: "terminated" }),
      ["GR-26 3000.00"],
    ],
    [
      "terminated with thirty days' notice",
      leaver("2024-04-17", { leaveReason: "terminated" }),
      [],
    ],
    ["resigned with less", leaver("2024-05-10", { leaveReason: "resigned" }), []],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });

  it("no notice on record counts as none", () => {
    const found = employed({ leftOn: "2024-05-17" }, { payDate, leaveReason: "terminated" });
    expect(findings(found)[0]?.message.en).toBe(
      "terminated with 0 days' notice, 30 short of 30; one month's wage in lieu is 3000.00",
    );
  });
});

describe("GR-11 overtime", () => {
  const hour8 = { monthlyBase: new Decimal(21750), dayHours: new Decimal(8) };
  const base = line("base", "21750");

  it.each([
    ["three hours on 1 January cost 1125", { holidayHours: "3" }, [], ["GR-11 1125.00"]],
    ["two hours on a weekday cost 375", { workdayHours: "2" }, [], ["GR-11 375.00"]],
    ["three hours on a Saturday cost 750", { restdayHours: "3" }, [], ["GR-11 750.00"]],
    ["time off does not settle a holiday", { compensatedHolidayHours: "3" }, [], ["GR-11 1125.00"]],
    ["paid in full", { restdayHours: "3" }, [line("overtime_restday", "750")], []],
    ["a flat sum that is enough", { restdayHours: "3" }, [line("overtime_flat", "750")], []],
    [
      "a flat sum serves workdays and rest days together",
      { workdayHours: "2", restdayHours: "3" },
      [line("overtime_flat", "1000")],
      ["GR-11 125.00"],
    ],
    [
      "but no statutory day",
      { holidayHours: "3" },
      [line("overtime_flat", "2000")],
      ["GR-11 1125.00"],
    ],
  ])("%s", (_, hours, lines, expected) => {
    const found = subject({ ...hour8, overtime: overtime(hours), lines: [base, ...lines] });
    expect(stakes(found)).toEqual(expected);
  });

  it("enforced: by kind of day, with statutory days that were only given back", () => {
    const hours = {
      workdayHours: "2",
      restdayHours: "3",
      holidayHours: "3",
      compensatedHolidayHours: "3",
    };
    const lines = [base, line("overtime_flat", "30"), line("overtime_holiday", "1125")];
    const found = subject({ ...hour8, overtime: overtime(hours), lines });
    expect(enforced(found)).toEqual([
      "GR-11 overtime_flat 0.00",
      "GR-11 overtime_workday 375.00",
      "GR-11 overtime_restday 750.00",
      "GR-11 overtime_holiday 2250.00",
    ]);
  });

  it("enforced once, nothing is left to find", () => {
    const found = subject({
      ...hour8,
      overtime: overtime({ restdayHours: "3", compensatedHolidayHours: "3" }),
      lines: [base],
    });
    expect(stakes({ ...found, lines: linesAfter(found) })).toEqual([]);
  });

  it("an unknown base leaves it open", () => {
    const found = subject({ monthlyBase: undefined, overtime: overtime({ restdayHours: "3" }) });
    expect(stakes(found)).toEqual([]);
    expect(enforced(found)).toEqual([]);
  });
});

describe("the list of guards", () => {
  it("holds one guard per file", () => {
    const folder = join(import.meta.dirname, "../../src/statutory/guards");
    const files = readdirSync(folder).filter((file) => file.startsWith("gr-"));
    expect(GUARDS.map(({ id }) => `${id.toLowerCase()}.ts`)).toEqual(files.sort());
  });
});
