import type { Language } from "../kernel/bilingual.ts";
import type { Measured, Person } from "../measures/quantity.ts";
import type { Indicator, MonthResult } from "../payrun/month-result.ts";
import { figureText } from "./cell-text.ts";
import { figureReader } from "./figure-of.ts";
import { byEmployee, column, listing, type ListingColumn } from "./listing.ts";

interface Row {
  readonly person: Person;
  readonly indicators: readonly Indicator[];
}

/** 通话 — call figures of a person and which targets they meet; header only without a calls file. */
export const calls = listing<Row>({
  file: "calls.csv",
  title: { zh: "通话", en: "calls" },
  rows: callRows,
  columns: ({ measured }) => columnsOf(measured),
});

function columnsOf(measured: Measured): readonly ListingColumn<Row>[] {
  const measuredColumn = (name: string, zh: string) => {
    const figure = figureReader(measured, `calls.${name}`);
    return column<Row>(name, zh, "number", ({ person }) => figureText(figure(person)));
  };
  return [
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
  ];
}

function callRows({ measured, appraisals }: MonthResult): readonly Row[] {
  const indicators = new Map(appraisals.map((one) => [one.person.id, one.indicators]));
  const offered = figureReader(measured, "calls.offered");
  return byEmployee(measured.people, ({ id }) => id)
    .filter((person) => offered(person) !== undefined)
    .map((person) => ({ person, indicators: indicators.get(person.id) ?? [] }));
}

/** Starts with a name, since a spreadsheet reads a bare `1/2` as the second of January. */
function targetsText({ indicators }: Row, language: Language): string {
  const named: string[] = [];
  let reached = 0;
  for (const { name, label, met } of indicators) {
    if (met === undefined) continue;
    named.push(`${language === "zh" ? label.zh : name} ${met ? "✓" : "✗"}`);
    if (met) reached += 1;
  }
  if (named.length === 0) return "";
  return `${named.join(language === "zh" ? "；" : "; ")} (${reached}/${named.length})`;
}
