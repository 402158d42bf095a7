import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import type { KindRow } from "../../src/inputs/index.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import { at, measure, reference, rows, sources, value } from "./month-of.ts";

type Call = Partial<KindRow<"calls">>;

const call = (given: Call = {}): Call => ({
  agent_id: "E1",
  started_at: at("2024-05-08 09:00"),
  answered: true,
  ring_seconds: 5,
  ...given,
});

function added(given: readonly Call[], files: readonly string[] = []): CallTotals {
  const totals = new CallTotals();
  for (const [index, { row, place }] of rows("calls", given).entries()) {
    totals.add(row, { ...place, file: files[index] ?? place.file });
  }
  return totals;
}

function measured(...given: Call[]): Measured {
  return measure({ calls: added(given) });
}

describe("calls of an agent", () => {
  it("offered are the inbound ones, outbound ones are counted apart", () => {
    const month = measured(
      call(),
      call({ direction: "in", answered: false }),
      call({ direction: "out" }),
    );
    expect(value(month, "calls.offered")).toBe("2");
    expect(value(month, "calls.answered")).toBe("1");
    expect(value(month, "calls.answer_rate")).toBe("0.5");
    expect(value(month, "calls.outbound")).toBe("1");
  });

  it("answered after exactly 15 seconds are within 15 seconds", () => {
    const month = measured(
      call({ ring_seconds: 15 }),
      call({ ring_seconds: 15.1 }),
      call({ ring_seconds: 3, answered: false }),
      call({ ring_seconds: 20 }),
    );
    expect(value(month, "calls.answered_within_15s")).toBe("1");
    expect(value(month, "calls.within_15s_rate")).toBe("0.25");
  });

  it("with a blank ringing time leave only the 15-second figures unknown", () => {
    const month = measured(call({ ring_seconds: 4 }), call({ ring_seconds: undefined }));
    expect(value(month, "calls.answered_within_15s")).toBe("missing: calls.csv");
    expect(value(month, "calls.within_15s_rate")).toBe("missing: calls.csv");
    expect(value(month, "calls.avg_ring_seconds")).toBe("4");
    expect(value(month, "calls.answer_rate")).toBe("1");
  });

  it("not answered need no ringing time", () => {
    const month = measured(call(), call({ answered: false, ring_seconds: undefined }));
    expect(value(month, "calls.answered_within_15s")).toBe("1");
  });

  it("give averages over the answered ones", () => {
    const month = measured(
      call({ talk_seconds: 100, after_call_seconds: 10 }),
      call({ talk_seconds: 50.5, after_call_seconds: 20 }),
      call({ talk_seconds: 999, answered: false }),
    );
    expect(value(month, "calls.avg_talk_seconds")).toBe("75.25");
    expect(value(month, "calls.avg_after_call_seconds")).toBe("15");
  });

  it("give satisfaction, participation and resolution", () => {
    const month = measured(
      call({ satisfaction: new Decimal(5), resolved: true }),
      call({ satisfaction: new Decimal(4), resolved: false }),
      call({ resolved: true }),
      call(),
    );
    expect(value(month, "calls.rated")).toBe("2");
    expect(value(month, "calls.satisfaction")).toBe("4.5");
    expect(value(month, "calls.rating_share")).toBe("0.5");
    expect(value(month, "calls.resolved_rate")).toBe("0.5");
  });

  it("add ratings up exactly, also on a scale with many marks", () => {
    // 1.00, 1.05 … 2.95 are 40 marks with the mean 1.975.
    const marks = Array.from({ length: 40 }, (_, step) => new Decimal(`${100 + step * 5}e-2`));
    const month = measured(...marks.map((satisfaction) => call({ satisfaction })));
    expect(value(month, "calls.satisfaction")).toBe("1.975");
  });

  it("without the column leave resolution unknown", () => {
    expect(value(measured(call()), "calls.resolved_rate")).toBe("missing: calls.csv");
  });
});

describe("no calls", () => {
  it("without a file are unknown", () => {
    expect(value(measure({}), "calls.offered")).toBe("missing: calls.csv");
  });

  it("in a file are zero, and rates do not apply", () => {
    const month = measure({ calls: new CallTotals() });
    expect(value(month, "calls.offered")).toBe("0");
    expect(value(month, "calls.answered_within_15s")).toBe("0");
    for (const name of ["answer_rate", "avg_talk_seconds", "resolved_rate", "satisfaction"]) {
      expect(value(month, `calls.${name}`), name).toBe("null");
    }
    expect(sources(month, "calls.offered")).toEqual(["employees.csv:2"]);
  });
});

describe("the rows behind the figures", () => {
  it("are the first five by file and line, and their number", () => {
    const files = ["b", "b", "b", "a", "a", "b", "a", "b"];
    const totals = added(
      files.map(() => call()),
      files,
    );
    expect(totals.of("E1")?.places.map(reference)).toEqual(["a:5", "a:6", "a:8", "b:2", "b:3"]);
    const column = measure({ calls: totals }).person.get("calls.offered");
    expect(column?.rowCountAt?.(0)).toBe(8);
  });

  it("are not kept: a month of calls is one record per agent and day", () => {
    const totals = added([
      call(),
      call(),
      call({ started_at: at("2024-05-09 00:00") }),
      call({ started_at: at("2024-05-09 23:59:59") }),
    ]);
    const days = [...(totals.of("E1")?.days.values() ?? [])];
    expect(days.map((one) => one.offered)).toEqual([2, 2]);
  });
});
