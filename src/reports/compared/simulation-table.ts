import type { Language } from "../../kernel/bilingual.ts";
import type { Effect, Simulation } from "../../payrun/compare/simulation.ts";
import { moneyText } from "../cell-text.ts";
import { column } from "../listing.ts";
import type { ReportTable } from "../report.ts";

const COLUMNS = [
  column<Effect>("month", "月份", "text", ({ month }) => month),
  column<Effect>("employee_id", "工号", "id", ({ employee }) => employee),
  column<Effect>("item", "项目代码", "text", ({ item }) => item),
  column<Effect>("label", "项目", "text", ({ label }, language) => label[language]),
  column<Effect>("clause", "条款", "text", ({ clause }) => clause),
  column<Effect>("before", "原金额", "amount", ({ before }) => moneyText(before)),
  column<Effect>("after", "试算金额", "amount", ({ after }) => moneyText(after)),
  column<Effect>("change", "差额", "amount", ({ change }) => moneyText(change)),
];

/** 试算明细表 — one row per month, person, item and clause that comes out otherwise. */
export function simulationTable({ effects }: Simulation, language: Language): ReportTable {
  return {
    columns: COLUMNS.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: effects.map((effect) => COLUMNS.map((one) => one.text(effect, language))),
  };
}
