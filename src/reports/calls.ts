import type { Language } from "../kernel/bilingual.ts";
import type { Measured, Person } from "../measures/quantity.ts";
import type { Indicator, MonthResult } from "../payrun/month-result.ts";
import { figureText } from "./cell-text.ts";
import { figureOf } from "./figure-of.ts";
import { byEmployee, column, listing, type ListingColumn } from "./listing.ts";

interface Row {
  readonly person: Person;
  readonly measured: Measured;
  readonly indicators: readonly Indicator[];
}

/** 通话 — call figures of a person and which targets they meet; header only without a calls file. */
export const calls = listing<Row>({
  file: "calls.csv",
  title: { zh: "通话", en: "calls" },
  rows: callRows,
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    measuredColumn("offered", "呼入量"),
    measuredColumn("answered", "接通量"),
    measuredColumn("answer_rate", "接通率"),
    measuredColumn("answered_within_15s", "15秒内接通量"),
    measuredColumn("avg_ring_seconds", "平均振铃秒数"),
    measuredColumn("avg_talk_seconds", "平均通话秒数"),
    measuredColumn("resolved_rate", "解决率"),
    measuredColumn("rated", "评价量"),
    measuredColumn("satisfaction", "满意度"),
    column("targets_met", "达标情况", "text", targetsText),
  ],
});

function callRows({ measured, appraisals }: MonthResult): readonly Row[] {
  const indicators = new Map(appraisals.map((one) => [one.person.id, one.indicators]));
  return byEmployee(measured.people, ({ id }) => id)
    .filter((person) => figureOf(measured, "calls.offered", person) !== undefined)
    .map((person) => ({ person, measured, indicators: indicators.get(person.id) ?? [] }));
}

function measuredColumn(name: string, zh: string): ListingColumn<Row> {
  const figure = `calls.${name}`;
  return column(name, zh, "number", ({ measured, person }) =>
    figureText(figureOf(measured, figure, person)),
  );
}

/** Starts with a name, since a spreadsheet reads a bare `1/2` as the second of January. */
function targetsText({ indicators }: Row, language: Language): string {
  const judged = indicators.filter(({ met }) => met !== undefined);
  if (judged.length === 0) return "";
  const named = judged.map(
    ({ name, label, met }) => `${language === "zh" ? label.zh : name} ${met ? "✓" : "✗"}`,
  );
  const met = judged.filter((one) => one.met).length;
  return `${named.join(language === "zh" ? "；" : "; ")} (${met}/${judged.length})`;
}
