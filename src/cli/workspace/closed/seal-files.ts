import { isoDay, lastDay } from "../../../kernel/calendar.ts";
import { fingerprint, fingerprintOf } from "../../../io/fingerprint.ts";
import type { FileSet } from "../../../io/folder-set.ts";
import { packageVersion } from "../../../io/package-root.ts";
import { rowPrints } from "../../../io/row-prints.ts";
import type { FolderFile } from "../../../io/workspace-folder.ts";
import { encodeCsv } from "../../../io/write-csv.ts";
import type { BackPaid } from "../../../payrun/back-pay.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import type { KeptValue } from "../../../payrun/month-setup.ts";
import { jsonText } from "../../../reports/json-text.ts";
import { byEmployee, compareText } from "../../../reports/listing.ts";
import type { FilePrint } from "../../../reports/manifest.ts";
import { payslipLines } from "../../../reports/payslip-lines.ts";
import { payslips } from "../../../reports/payslips.ts";
import type { ReportTable } from "../../../reports/report.ts";
import { DEFERRED_TABLE } from "../../../reports/sealed/deferred-table.ts";
import { KEPT_TABLE, type KeptRow } from "../../../reports/sealed/kept-table.ts";
import { sealJson, type SealManifest } from "../../../reports/sealed/seal-manifest.ts";
import { sealedReport, type SealedTable } from "../../../reports/sealed/sealed-table.ts";
import {
  BACK_PAY_TABLE,
  GRADES_TABLE,
  HELD_TABLE,
  type HeldOver,
  ORDERS_TABLE,
  SCHEDULE_TABLE,
  SCORES_TABLE,
} from "../../../reports/sealed/seal-tables.ts";
import { TAX_TABLE } from "../../../reports/sealed/tax-table.ts";
import type { OneMonth } from "../pay-one.ts";
import { readingsOf, sealedRules } from "../assigned/sealed-rules.ts";
import type { PaidMonth } from "../paid-month.ts";
import { payDate } from "../pay-date.ts";
import {
  type ClosedMonth,
  hashLine,
  MANIFEST_HASH,
  ROW_PRINTS_FILE,
  SEAL_MANIFEST,
} from "./closed-month.ts";
import { monthFiles } from "../month-files.ts";
import { readRootRows, rootRowPrints } from "./root-rows.ts";

/** 待封月份 — a paid month, the seals before it, and whose payslips wait from them. */
export interface Sealable {
  readonly result: MonthResult;
  readonly one: OneMonth;
  readonly closed: readonly ClosedMonth[];
  readonly stillHeld: readonly HeldOver[];
}

/** 封存的表 — everything of a seal but its manifest, in the language of the month. */
export function sealTables(paid: Sealable, language: "zh" | "en"): Map<string, string> {
  const { result, one, closed } = paid;
  const { month } = result;
  const files = new Map<string, string>();
  const put = (file: string, table: ReportTable) =>
    files.set(file, encodeCsv(table, { language, excelIds: false }));
  const seal = <Row>(shape: SealedTable<Row>, rows: readonly Row[]) =>
    put(shape.file, sealedReport(shape, rows));
  put(payslips.file, payslips.make(result, language));
  put(payslipLines.file, payslipLines.make(result, language));
  const { tax } = one.history();
  const appraised = result.appraisals.map((appraisal) => ({ ...appraisal, month }));
  seal(SCORES_TABLE, byEmployee(appraised, idOf));
  const graded = result.measured.people.map((person) => ({ person, month }));
  seal(GRADES_TABLE, byEmployee(graded, idOf));
  const sums = [...tax].map(([employee, own]) => ({ employee, sums: own }));
  seal(TAX_TABLE, byEmployee(sums, ownId));
  seal(KEPT_TABLE, keptRows(one, closed));
  seal(ORDERS_TABLE, newOrders(one, closed));
  seal(SCHEDULE_TABLE, byEmployee(lastShifts(one, month), ownId));
  seal(BACK_PAY_TABLE, byEmployee(backPaid(result), ownId));
  seal(HELD_TABLE, byEmployee(heldOver(paid), ownId));
  const deferred = byEmployee(one.history().deferred ?? [], idOf);
  if (deferred.length > 0) seal(DEFERRED_TABLE, deferred);
  return files;
}

/** 封账文件 — the whole seal; the manifest holds the hash of everything, and stands hashed too. */
export async function sealFiles(
  paid: PaidMonth,
  facts: Pick<SealManifest, "sealed_on" | "sealed_by" | "journal">,
): Promise<{ readonly files: FileSet; readonly sha256: string }> {
  const { workspace, result, law, speech, closed, inputs } = paid;
  const { config } = workspace;
  const { month } = result;
  const { language } = speech;
  const files = sealTables(paid, language);
  files.set(ROW_PRINTS_FILE, jsonText(await linesOfInputs(inputs)));
  const previous = closed.at(-1);
  const rows = await readRootRows(workspace, month);
  const manifest = sealJson({
    ...facts,
    version: packageVersion(),
    month,
    previous: previous ? { month: previous.month, sha256: previous.sha256 } : null,
    settings: {
      policy: config.policy.text,
      ...(config.assign.length > 0 && { assign: sealedRules(config.assign) }),
      city: config.city?.text ?? null,
      law,
      guards: Object.fromEntries(config.guards),
      pay_day: config.payDay,
      language,
      readings: readingsOf(workspace),
    },
    pay_date: isoDay(payDate(month, config.payDay)),
    first_tax_month: paid.one.history().firstTaxMonth,
    policies: workspace.policyPrints,
    statutory: workspace.statutoryPrints,
    inputs: await printsOf(inputs),
    root_rows: rootRowPrints(rows, month, await monthFiles(workspace, month)),
    files: [...files].map(([path, text]) => ({ path, ...fingerprintOf(text) })),
  });
  const text = jsonText(manifest);
  const { sha256 } = fingerprintOf(text);
  files.set(SEAL_MANIFEST, text).set(MANIFEST_HASH, hashLine(sha256));
  return { files, sha256 };
}

function idOf({ person }: { readonly person: { readonly id: string } }): string {
  return person.id;
}

function ownId({ employee }: { readonly employee: string }): string {
  return employee;
}

/**
 * What this seal knows and no earlier one does: the month's own values, those of opening files,
 * and values of sealed months that were corrected since.
 */
function keptRows(one: OneMonth, closed: readonly ClosedMonth[]): readonly KeptRow[] {
  const key = ({ month, employee, name }: Omit<KeptRow, "value">) => `${month} ${employee} ${name}`;
  const sealed = new Map<string, string>();
  for (const row of closed.flatMap(({ kept }) => kept)) sealed.set(key(row), String(row.value));
  const rows: KeptRow[] = [];
  for (const [month, people] of one.history().values) {
    for (const [employee, values] of people) {
      const known: (readonly [string, KeptValue])[] = values.size > 0 ? [...values] : [["", null]];
      for (const [name, value] of known) {
        const row = { employee, month, name, value };
        if (sealed.get(key(row)) !== String(value)) rows.push(row);
      }
    }
  }
  return byEmployee(rows, ownId, undefined, (row) => `${row.month} ${row.name}`);
}

function newOrders(one: OneMonth, closed: readonly ClosedMonth[]): readonly string[] {
  const { countedOrders } = one.history();
  const isSealed = (order: string) => closed.some(({ orders }) => orders.has(order));
  return [...countedOrders].filter((order) => !isSealed(order)).sort();
}

function lastShifts({ reading }: OneMonth, month: string) {
  const last = lastDay(month);
  const rows = (reading.records.schedule ?? []).filter(({ row }) => row.date === last);
  return rows.map(({ row: { employee_id: employee, date, shift } }) => ({ employee, date, shift }));
}

function backPaid({ payslips: slips }: MonthResult): readonly BackPaid[] {
  return slips
    .filter(({ status }) => status === "ready")
    .flatMap(({ person, lines }) =>
      lines.flatMap(({ makesGood, kind, amount }): BackPaid[] => {
        const carried = kind === "earning" || kind === "other" || kind === "statutory";
        return makesGood && carried ? [{ employee: person.id, ...makesGood, kind, amount }] : [];
      }),
    );
}

/** 未发 — held in this month, or carried from earlier ones and not paid by it. */
export function heldOver({ result, closed, stillHeld }: Sealable): readonly HeldOver[] {
  const held = result.payslips.filter(({ status }) => status === "held");
  const ids = new Set(held.map(({ person }) => person.id));
  const waiting = new Set(stillHeld.map(({ employee, month }) => `${month} ${employee}`));
  const carried = (closed.at(-1)?.held ?? []).filter(
    ({ employee, month }) => ids.has(employee) || waiting.has(`${month} ${employee}`),
  );
  const own = held.map(({ person, holds }) => ({
    employee: person.id,
    name: person.name,
    month: result.month,
    codes: [...new Set(holds.map(({ code }) => code))].sort().join(" "),
  }));
  return [...carried, ...own].toSorted((left, right) => compareText(left.month, right.month));
}

async function printsOf(inputs: readonly FolderFile[]): Promise<readonly FilePrint[]> {
  const prints: FilePrint[] = [];
  for (const { path, absolute } of inputs) prints.push({ path, ...(await fingerprint(absolute)) });
  return prints;
}

async function linesOfInputs(
  inputs: readonly FolderFile[],
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const { path, absolute } of inputs) {
    const prints = await rowPrints(absolute);
    if (prints) files[path] = prints.join("");
  }
  return files;
}
