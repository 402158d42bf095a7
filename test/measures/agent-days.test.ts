import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/kernel/calendar.ts";
import { Decimal } from "../../src/kernel/decimal.ts";
import type { KindRow } from "../../src/inputs/index.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import { csPay } from "../cli/one-command.ts";
import { smallShop, temporaryWorkspace } from "../cli/temporary-workspace.ts";
import { at, measure, rows, sources, value } from "./month-of.ts";

type Day = Partial<KindRow<"agentdays">>;

const count = (number: number): Decimal => new Decimal(number);
const date = Math.floor(at("2024-05-08 00:00") / 86_400);

/** 40 calls offered and 30 answered, 24 of them in time; every other sum is not known. */
function measured(...given: Day[]): Measured {
  const totals = new CallTotals();
  const days = given.map((day) => ({
    agent_id: "E1",
    date,
    offered: count(40),
    answered: count(30),
    ...day,
  }));
  for (const { row, place } of rows("agentdays", days)) totals.addDay(row, place);
  return measure({ calls: totals });
}

describe("days that a warehouse added up", () => {
  it("stand on the day they name", () => {
    expect(isoDay(date)).toBe("2024-05-08");
  });

  it("give the figures that their calls would give", () => {
    const month = measured(
      { answered_within_15s: count(24), ring_seconds: 300, talk_seconds: 4500.5 },
      { date: date + 1, answered_within_15s: count(20), ring_seconds: 240, talk_seconds: 1499.5 },
    );
    expect(value(month, "calls.offered")).toBe("80");
    expect(value(month, "calls.answer_rate")).toBe("0.75");
    expect(value(month, "calls.answered_within_15s")).toBe("44");
    expect(value(month, "calls.avg_ring_seconds")).toBe("9");
    expect(value(month, "calls.avg_talk_seconds")).toBe("100");
    expect(sources(month, "calls.offered")).toHaveLength(2);
  });

  it("with a blank sum leave that figure unknown, never zero", () => {
    const month = measured({});
    expect(value(month, "calls.answered_within_15s")).toBe("missing: calls.csv");
    expect(value(month, "calls.avg_talk_seconds")).toBe("missing: calls.csv");
    expect(value(month, "calls.resolved_rate")).toBe("missing: calls.csv");
    expect(value(month, "calls.answer_rate")).toBe("0.75");
  });

  it("may say for how many calls a sum is known", () => {
    const month = measured({
      answered_within_15s: count(24),
      ring_seconds: 290,
      ring_known: count(29),
      talk_seconds: 1000,
      talk_known: count(20),
    });
    expect(value(month, "calls.answered_within_15s")).toBe("missing: calls.csv");
    expect(value(month, "calls.avg_ring_seconds")).toBe("10");
    expect(value(month, "calls.avg_talk_seconds")).toBe("50");
  });

  it("divide the sum of ratings by their number", () => {
    const month = measured({ rated: count(4), satisfaction_sum: count(18) });
    expect(value(month, "calls.satisfaction")).toBe("4.5");
    expect(value(month, "calls.rated")).toBe("4");
  });

  it("without the sum of ratings leave the mean unknown, never zero", () => {
    expect(value(measured({ rated: count(4) }), "calls.satisfaction")).toBe("missing: calls.csv");
  });
});

describe("agentdays.csv of a month", () => {
  it("is read in place of calls", async () => {
    const cwd = temporaryWorkspace({
      ...smallShop(),
      "2024-05/坐席日汇总.csv": "工号,日期,呼入量,接通量\n1001,2024-05-06,40,30\n",
    });
    const { code, stdout } = await csPay(["month", "2024-05", "--json"], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain("CSP385");
  });

  it("refuses a second row of an agent and day, another month and parts above the whole", async () => {
    const cwd = temporaryWorkspace({
      ...smallShop(),
      "2024-05/agentdays.csv":
        "agent_id,date,offered,answered,rated,satisfaction_sum\n" +
        "1001,2024-05-06,40,30,,\n1001,2024-05-06,41,30,,\n1001,2024-06-01,4,3,,\n" +
        "1001,2024-05-07,4,5,,\n1001,2024-05-08,4,4,2,\n1001,2024-05-09,4,4,2,11\n" +
        "1001,2024-05-10,4,4,2,8\n",
    });
    const { code, stderr } = await csPay(["check", "2024-05", "--lang", "en"], { cwd });
    expect(code).toBe(1);
    const codes = [...stderr.matchAll(/csv:(\d+):\d+: error (CSP\d+)/g)].map(([, row, found]) =>
      [row, found].join(" "),
    );
    expect(codes).toEqual(["2 CSP204", "3 CSP204", "4 CSP202", "5 CSP256", "6 CSP257", "7 CSP257"]);
  });
});
