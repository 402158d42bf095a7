import { Decimal, decimalFrom, plain } from "../../kernel/decimal.ts";
import { reportsOf } from "../index.ts";
import type { Report } from "../report.ts";
import type { Html } from "./html.ts";
import type { PageFacts } from "./page.ts";
import { pageTable } from "./page-table.ts";
import { section } from "./report-sections.ts";

/** What leads back to files stands in the CSV. */
const LEFT_TO_CSV = new Set(["month", "item", "policy", "sources", "source", "required", "done"]);
const FIGURES: ReadonlySet<string> = new Set(["amount", "number"]);
/** Those that have a section of their own, which says the same for readers. */
const OWN_SECTION = new Set(["actions.csv", "movement.csv", "coverage.csv"]);
/** Of tables that list everybody only the rows that lack something are shown. */
const LACKING = "missing";

/** 制度要求的报表 — a section for every report that the policy asks for. */
export function askedSections(facts: PageFacts): readonly Html[] {
  return reportsOf(facts.month)
    .filter(({ file, wanted }) => wanted !== undefined && !OWN_SECTION.has(file))
    .map((report) => askedSection(report, facts));
}

function askedSection(report: Report, facts: PageFacts): Html {
  const { columns, rows } = report.make(facts.month, facts.language);
  const shown = columns.flatMap((column, at) =>
    LEFT_TO_CSV.has(column.name) ? [] : [{ column, at }],
  );
  const lack = columns.findIndex(({ name }) => name === LACKING);
  const listed = rows.filter((row) => lack < 0 || row[lack] !== "0");
  const heads = shown.map(({ column: { name, zh, cells } }) => ({
    head: facts.language === "zh" ? zh : name.replaceAll("_", " "),
    figure: FIGURES.has(cells),
  }));
  const cells = listed.map((row) =>
    shown.map(({ column, at }) => cellText(row[at] ?? "", column.cells)),
  );
  return section(report.title, facts, listed.length, pageTable(heads, cells));
}

/** Scores to two decimals; shares below one keep all four. */
function cellText(text: string, cells: string): string {
  const figure = /^-?[1-9]\d*\.\d{3,}$/.test(text) ? decimalFrom(text) : undefined;
  if (cells !== "number" || !figure) return text;
  return plain(figure.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
}
