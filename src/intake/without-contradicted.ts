import { invariant } from "../kernel/invariant.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import type { InputKind } from "../inputs/input-kind.ts";
import { FileReport, type IntakeFindings } from "./file-report.ts";
import { Finding } from "./finding.ts";
import { findHeader, type Header, HEADER_WITHIN_ROWS, readHeader } from "./headers.ts";
import type { InputRecord, RawRow, SourceFile } from "./table.ts";

/** A row that was refused because an earlier one has its name and says something else. */
type Contradiction = Diagnostic & { readonly place: Place; readonly see: Place };

/**
 * 互相矛盾的记录 — refuses the row that came first as well, and answers with the records left.
 *
 * Which of two contradicting rows comes first is an accident of lines and file names; pay must not
 * hang on it. Such rows are rare, so their text is fetched by reading their files again.
 */
export async function withoutContradicted<R>(
  kind: InputKind,
  files: readonly SourceFile[],
  findings: IntakeFindings,
  records: InputRecord<R>[],
): Promise<InputRecord<R>[]> {
  const contradicted = new Map<string, Contradiction>();
  for (const found of findings.diagnostics) {
    if (!isContradiction(found)) continue;
    const first = rowReference(found.see);
    if (!contradicted.has(first)) contradicted.set(first, found);
  }
  if (contradicted.size === 0) return records;
  const named = new Set([...contradicted.values()].map(({ see }) => see.file));
  for (const file of files.filter(({ path }) => named.has(path))) {
    await refuse(kind, file, findings, contradicted);
  }
  return records.filter(({ place }) => !contradicted.has(rowReference(place)));
}

function isContradiction(found: Diagnostic): found is Contradiction {
  const isOne = ["CSP203", "CSP204", "CSP208"].includes(found.code);
  return isOne && found.place !== undefined && found.see !== undefined;
}

async function refuse(
  kind: InputKind,
  file: SourceFile,
  findings: IntakeFindings,
  contradicted: ReadonlyMap<string, Contradiction>,
): Promise<void> {
  const report = new FileReport(kind, file, findings);
  const head: RawRow[] = [];
  const refused: (readonly [RawRow, Contradiction])[] = [];
  for await (const batch of file.read()) {
    for (const row of batch) {
      if (head.length < HEADER_WITHIN_ROWS) head.push(row);
      const { path } = file;
      const by = contradicted.get(rowReference({ file: path, line: row.line, column: 1 }));
      if (by) refused.push([row, by]);
    }
  }
  const header = headerOf(kind, head);
  const personCell = kind.person === undefined ? undefined : header.at.get(kind.person);
  for (const [row, by] of refused) {
    report.reject(row, [sameFinding(by, nameCell(kind, header, by))], personCell);
  }
}

function headerOf(kind: InputKind, head: readonly RawRow[]): Header {
  const at = findHeader(head, kind);
  const source = at === undefined ? undefined : head[at];
  invariant(source, "a file whose rows were used has a header");
  return readHeader(source, kind);
}

/** Where the cell stands that names the record: its number, or the first one of its key. */
function nameCell(kind: InputKind, header: Header, { code }: Contradiction): number {
  const name = code === "CSP203" ? kind.id : kind.key?.[0];
  return (name === undefined ? undefined : header.at.get(name)) ?? 0;
}

function sameFinding({ code, facts, place }: Contradiction, cell: number): Finding {
  const see = { ...place, column: 1 };
  return new Finding(code, { ...facts, first: rowReference(see) }, cell, undefined, { see });
}
