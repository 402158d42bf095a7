import { resolve } from "node:path";
import { fill } from "../../kernel/bilingual.ts";
import { monthOf } from "../../kernel/calendar.ts";
import type { Decimal } from "../../kernel/decimal.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { csvLines } from "../../io/csv-lines.ts";
import { openCsv } from "../../io/read-csv.ts";
import { fileExists } from "../../io/file-exists.ts";
import { withholdingMonths } from "../../inputs/withholding.ts";
import { figureOf } from "../../intake/cell/figure.ts";
import { Remark } from "../../intake/cell/remark.ts";
import { collectKind } from "../../intake/read-kind.ts";
import { diagnosticsJson } from "../../reports/month-json.ts";
import type { ReportTable } from "../../reports/report.ts";
import { bonusTable, withholdingTable } from "../../reports/withholding-table.ts";
import type { Statutory } from "../../statutory/load.ts";
import {
  bonusIn,
  withholdRows,
  type WithheldMonth,
  yearKey,
} from "../../statutory/withholding-rows.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, type Speech, speechOf, stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { refuse } from "../refuse.ts";
import { screenOf } from "../screen-of.ts";
import { taxScreen } from "../screen/tax-screen.ts";
import { ANYBODY, refusedMonths } from "../workspace/refused-months.ts";
import { statutoryOf, workspaceRoot } from "../workspace/workspace.ts";

/** 计算个税 — the rows of a file with their withholding, the refused ones on stderr. */
export async function calculateTax(
  file: string | undefined,
  bonusText: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const speech = speechOf(call, options);
  const bonus = bonusText === undefined ? undefined : amountOf(bonusText);
  if (bonusText !== undefined && !bonus) {
    const facts = { option: "--bonus", value: bonusText };
    return refuse(call, fill(call.texts.badValue, facts));
  }
  if (bonusText !== undefined && bonus && bonus.decimalPlaces() > FEN_DIGITS) {
    const facts = { value: bonusText, most: String(FEN_DIGITS) };
    return stopWith([{ code: "CSP126", facts }], speech);
  }
  const { statutory, diagnostics } = await statutoryOf(workspaceRoot(options, call));
  if (!statutory) return stopWith(diagnostics, speech);
  if (file !== undefined) return taxOfFile(file, bonus, statutory, speech);
  if (!bonus) return refuse(call, call.texts.taxNothing);
  const answer = bonusIn(statutory, bonus, monthOf(call.world.today()));
  if (!answer.made) return stopWith(answer.diagnostics, speech, 1);
  return answered(bonusTable(bonus, answer.made), answer.diagnostics, speech);
}

/** Digits of a yuan behind the point. */
const FEN_DIGITS = 2;

function amountOf(text: string): Decimal | undefined {
  const value = figureOf(text.replace(/^[¥￥]/, "").replace(/元$/, ""));
  return value instanceof Remark || value.isNegative() ? undefined : value;
}

async function taxOfFile(
  file: string,
  bonus: Decimal | undefined,
  statutory: Statutory,
  speech: Speech,
): Promise<number> {
  const absolute = resolve(speech.call.world.cwd, file);
  if (!fileExists(absolute)) return stopWith([{ code: "CSP505", facts: { path: file } }], speech);
  const reading = await collectKind(withholdingMonths, [openCsv(absolute, file)], ANYBODY);
  if (reading.unreadable.length > 0) return stopWith(reading.diagnostics, speech);
  const rows = reading.records.map(({ row }) => row);
  const refused = await refusedMonths(absolute, file, reading.rejects, rows);
  const done = withholdRows(reading.records, statutory, refused);
  const withBonus = bonus ? bonusRows(done.months, bonus, statutory) : undefined;
  const found = [...reading.diagnostics, ...done.diagnostics, ...(withBonus?.diagnostics ?? [])];
  return answered(withholdingTable(withBonus?.rows ?? done.months, speech.language), found, speech);
}

/** The bonus once for each person and year, beside the first of their months in the file. */
function bonusRows(months: readonly WithheldMonth[], amount: Decimal, statutory: Statutory) {
  const diagnostics = new Map<string, Diagnostic>();
  const firsts = firstMonths(months);
  const rows = months.map((one) => {
    if (!firsts.has(one)) return one;
    const { made, diagnostics: found } = bonusIn(statutory, amount, one.row.tax_month);
    // A cliff is the same in every month; where no rule holds, the row says where.
    for (const each of found) {
      const placed = severityOf(each) === "error" ? { ...each, place: one.place } : each;
      diagnostics.set(JSON.stringify([placed.code, placed.place, placed.facts]), placed);
    }
    return { ...one, bonus: { amount, made } };
  });
  return { rows, diagnostics: [...diagnostics.values()] };
}

function firstMonths(months: readonly WithheldMonth[]): ReadonlySet<WithheldMonth> {
  const firsts = new Map<string, WithheldMonth>();
  for (const one of months) {
    const key = yearKey(one.row.employee_id, one.row.tax_month);
    const before = firsts.get(key);
    if (!before || one.row.tax_month < before.row.tax_month) firsts.set(key, one);
  }
  return new Set(firsts.values());
}

function answered(table: ReportTable, found: readonly Diagnostic[], speech: Speech): number {
  const { call, options, language } = speech;
  const { stdout, isTTY } = call.world;
  printFindings(found, speech);
  if (options.json) {
    const diagnostics = diagnosticsJson(found, language);
    printJson(call.world, "cs-pay/tax@1", { rows: recordsOf(table), diagnostics });
  } else if (isTTY.stdout) {
    stdout.write(taxScreen(table, screenOf("stdout", language, options, call)));
  } else stdout.write(csvLines(table, language));
  return exitCodeOf(found, options.strict);
}

/** JSON names are the canonical ones in either language. */
function recordsOf(table: ReportTable): readonly Record<string, string | null>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] || null])),
  );
}

function exitCodeOf(found: readonly Diagnostic[], strict: boolean): 0 | 1 {
  const bad = found.some((one) => {
    const severity = severityOf(one);
    return severity === "error" || (strict && severity === "warning");
  });
  return bad ? 1 : 0;
}
