import type { SimulatedTotals } from "../../payrun/compare/simulation.ts";
import type { Reading } from "../../policy/policy.ts";
import { moneyText } from "../cell-text.ts";
import { column } from "../listing.ts";
import type { ReportTable } from "../report.ts";

/** 一种读法的代价 — what a disputed clause would cost, read otherwise. */
export interface SimulatedReading {
  readonly reading: Reading;
  /** The policies that have it, by name; read otherwise in all of them at once. */
  readonly policies: readonly string[];
  readonly value: string;
  readonly totals: SimulatedTotals;
}

const COLUMNS = [
  column<SimulatedReading>("clause", "条款", "text", ({ reading }) => reading.clause),
  column<SimulatedReading>("reading", "读法", "text", ({ reading }) => reading.name),
  column<SimulatedReading>("chosen", "现用", "text", ({ reading }) => reading.chosen),
  column<SimulatedReading>("instead", "改为", "text", ({ value }) => value),
  column<SimulatedReading>("winners", "多得人数", "number", ({ totals }) => String(totals.winners)),
  column<SimulatedReading>("losers", "少得人数", "number", ({ totals }) => String(totals.losers)),
  column<SimulatedReading>("untold", "未定工资单", "number", ({ totals }) => String(totals.untold)),
  column<SimulatedReading>("held", "新挂起工资单", "number", ({ totals }) =>
    String(totals.newlyHeld),
  ),
  column<SimulatedReading>("gross", "应发差额", "amount", ({ totals }) => moneyText(totals.gross)),
  column<SimulatedReading>("net", "实发差额", "amount", ({ totals }) => moneyText(totals.net)),
  column<SimulatedReading>("cost", "用工成本差额", "amount", ({ totals }) =>
    moneyText(totals.cost),
  ),
  column<SimulatedReading>("policies", "制度", "text", ({ policies }) => policies.join(" ")),
];

/** 读法代价表 — every reading of a policy, answered otherwise one at a time. */
export function readingsTable(rows: readonly SimulatedReading[]): ReportTable {
  return {
    columns: COLUMNS.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: rows.map((row) => COLUMNS.map((one) => one.text(row, "en"))),
  };
}
