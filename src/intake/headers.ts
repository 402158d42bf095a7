import { nearest } from "../kernel/nearest.ts";
import { onceFor } from "../kernel/once-for.ts";
import type { Column, InputKind } from "../inputs/input-kind.ts";
import { bareText } from "./cell/bare-text.ts";
import { headerKey, headerUnit, unitFits } from "./header-name.ts";
import { Finding } from "./finding.ts";
import { shown } from "./shown.ts";
import type { RawRow } from "./table.ts";

/** Title rows stand above a header; further down nothing is taken for one. */
export const HEADER_WITHIN_ROWS = 10;

/** 表头 — which cell of a row holds which column; `unusable` when the file cannot be read by it. */
export interface Header {
  /** Column name → index of its cell. */
  readonly at: ReadonlyMap<string, number>;
  /** Cells under headers that mean no column of ours. */
  readonly others: readonly number[];
  /** Number of cells up to the last header that is not blank. */
  readonly width: number;
  readonly findings: readonly Finding[];
  readonly unusable: Finding | undefined;
}

/** 找表头 — the row among the first ones that holds most known names; undefined when none does. */
export function findHeader(rows: readonly RawRow[], kind: InputKind): number | undefined {
  const names = namesOf(kind);
  let found: number | undefined;
  let most = 0;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const columns = row.cells.map((cell) => names.get(headerKey(bareText(cell)))?.column);
    const known = new Set(columns.filter((column) => column !== undefined)).size;
    if (known > most) [found, most] = [index, known];
  }
  return found;
}

/** 认列 — matches the cells of the header row with the columns of the kind. */
export function readHeader(row: RawRow, kind: InputKind): Header {
  const names = namesOf(kind);
  const headers = row.cells.map((cell) => bareText(cell).replace(/\s+/g, " "));
  const claims = new Map<string, Claim[]>();
  const others: number[] = [];
  for (const [index, header] of headers.entries()) {
    const known = names.get(headerKey(header));
    if (known === undefined) {
      if (header !== "") others.push(index);
      continue;
    }
    const claim = { index, header: shown(header), isMainName: known.isMainName };
    claims.set(known.column, [...(claims.get(known.column) ?? []), claim]);
  }
  const findings: Finding[] = [];
  const at = new Map<string, number>();
  for (const [name, claimed] of claims) {
    const chosen = settle(name, claimed, findings);
    if (chosen) at.set(name, chosen.index);
    others.push(...claimed.filter((claim) => claim !== chosen).map((claim) => claim.index));
  }
  const asked = { kind, headers, at, others };
  findings.push(...wrongUnits(asked), ...missingColumns(asked), ...unknownColumns(asked, claims));
  const unusable = findings.find((finding) => UNUSABLE.has(finding.code));
  const width = headers.findLastIndex((header) => header !== "") + 1;
  return { at, others: others.sort((a, b) => a - b), width, findings, unusable };
}

/** 列名 — a column as messages name it: `employee_id 工号`. */
export function columnLabel(name: string, column: Column | undefined): string {
  const header = column?.headers[0];
  return header === undefined ? name : `${name} ${header}`;
}

const UNUSABLE: ReadonlySet<string> = new Set(["CSP111", "CSP112", "CSP115"]);

interface Claim {
  readonly index: number;
  readonly header: string;
  readonly isMainName: boolean;
}

interface Asked {
  readonly kind: InputKind;
  readonly headers: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly others: readonly number[];
}

const namesOf = onceFor((kind: InputKind) => {
  const names = new Map<string, { readonly column: string; readonly isMainName: boolean }>();
  for (const column of Object.keys(kind.columns)) {
    [column, ...(kind.columns[column]?.headers ?? [])].forEach((header, index) => {
      const key = headerKey(header);
      if (!names.has(key)) names.set(key, { column, isMainName: index <= 1 });
    });
  }
  return names;
});

/** Two headers of one column: the main name wins over an alias, two equals are an error. */
function settle(column: string, claimed: readonly Claim[], findings: Finding[]): Claim | undefined {
  const main = claimed.filter((claim) => claim.isMainName);
  const [first, second] = main.length > 0 ? main : claimed;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const facts = { column, value: second.header, other: first.header };
    findings.push(new Finding("CSP112", facts, second.index));
    return undefined;
  }
  for (const claim of claimed) {
    if (claim === first) continue;
    const facts = { column, value: claim.header, other: first.header };
    findings.push(new Finding("CSP125", facts, claim.index));
  }
  return first;
}

function wrongUnits({ kind, headers, at }: Asked): Finding[] {
  return [...at].flatMap(([name, index]) => {
    const column = kind.columns[name];
    const header = headers[index] ?? "";
    if (column === undefined || unitFits(headerUnit(header), column.type)) return [];
    const facts = { value: shown(header), unit: column.type, near: name };
    return [new Finding("CSP115", facts, index)];
  });
}

/** `1`, `5-1`, `5月1日`, `2024-05-01`: a calendar with a column for each day. */
const DAY_HEADER = /^(?:\d{4}[-/.年])?(?:\d{1,2}[-/.月])?\d{1,2}[日号]?$/;
const FEW = 4;
const WIDE = {
  zh: "把每天一列的表改成一人一天一行，再写上“{column}”这一列",
  en: "write one row for each person and day, not a column for each day, with the column {column}",
};

/** A required column nobody found is named with the header that was probably meant for it. */
function missingColumns({ kind, headers, at, others }: Asked): Finding[] {
  const unread = others.map((index) => headers[index] ?? "");
  const wide = unread.filter((header) => DAY_HEADER.test(header)).length > FEW ? WIDE : undefined;
  return Object.entries(kind.columns).flatMap(([name, column]) => {
    const needed = column.required || column.headerRequired === true;
    const isTwice = others.some((index) => meansColumn(headers[index] ?? "", name, column));
    if (!needed || at.has(name) || isTwice) return [];
    const label = columnLabel(name, column);
    const near = misspelt(name, column, unread);
    if (near === undefined) return [new Finding("CSP111", { column: label }, 0, wide)];
    const hint = {
      zh: "把列名“{near}”改成“{column}”",
      en: 'rename the column "{near}" to {column}',
    };
    const facts = { column: label, near: shown(near) };
    return [new Finding("CSP111", facts, headers.indexOf(near), hint)];
  });
}

function misspelt(name: string, column: Column, unread: readonly string[]): string | undefined {
  const keys = new Map(unread.map((header) => [headerKey(header), header]));
  for (const known of [name, ...column.headers]) {
    const near = nearest(headerKey(known), keys.keys());
    if (near !== undefined) return keys.get(near);
  }
  return undefined;
}

function meansColumn(header: string, name: string, column: Column): boolean {
  const key = headerKey(header);
  return [name, ...column.headers].some((known) => headerKey(known) === key);
}

/** A near miss is warned of by itself; columns of other business are named in one notice. */
function unknownColumns(asked: Asked, claims: ReadonlyMap<string, unknown>): Finding[] {
  const { kind, headers, at, others } = asked;
  const columns = Object.entries(kind.columns);
  const free = columns.filter(([name]) => !at.has(name) && !claims.has(name));
  const findings: Finding[] = [];
  const foreign: number[] = [];
  for (const index of others) {
    const header = headers[index] ?? "";
    if (columns.some(([name, column]) => meansColumn(header, name, column))) continue;
    const near = free.find(([name, column]) => misspelt(name, column, [header]) !== undefined);
    if (near === undefined) foreign.push(index);
    else if (!near[1].required && near[1].headerRequired !== true) {
      const facts = { value: shown(header), near: columnLabel(...near) };
      findings.push(new Finding("CSP113", facts, index));
    }
  }
  const [first] = foreign;
  if (first !== undefined) {
    const names = foreign.map((index) => shown(headers[index] ?? "")).join(", ");
    findings.push(new Finding("CSP114", { columns: names }, first));
  }
  return findings;
}
