import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import type { FileReport, IntakeFindings } from "./file-report.ts";
import { Finding } from "./finding.ts";
import { columnLabel, findHeader, type Header, HEADER_WITHIN_ROWS, readHeader } from "./headers.ts";
import { idleRow, isBlankRow } from "./idle-rows.ts";
import { isReadByLine, type LinePlan } from "./lines/line-columns.ts";
import { LineReader } from "./lines/line-reader.ts";
import { UsualLines } from "./lines/usual-lines.ts";
import type { HeaderRow } from "./ranges/range-task.ts";
import { type RowCheck, rowChecks } from "./row-checks.ts";
import { type ReadRow, RowReader } from "./row-reader.ts";
import type { Shared } from "./shared.ts";
import { shown } from "./shown.ts";
import type { LineBlock, RawRow, SourceFile } from "./table.ts";

const LINE_FEED = 10;

type ReadFile = Pick<SourceFile, "path" | "traits" | "fault">;

/** How the rows of this file are read, once its header is known. */
interface Plan {
  readonly header: Header;
  readonly headerText: string;
  readonly reader: RowReader;
  readonly checks: readonly RowCheck[];
  /** Cell of the person; undefined for kinds that name nobody. */
  readonly personCell: number | undefined;
}

/** 读一个文件 — finds the header, then uses, ignores or rejects every row. */
export class FileReader<I extends InputKind> {
  readonly #kind: I;
  readonly #file: ReadFile;
  #report: FileReport;
  readonly #shared: Shared<I>;
  /** Rows that wait until the header is found. */
  #waiting: RawRow[] | undefined = [];
  #plan: Plan | undefined;
  #headerRow: HeaderRow | undefined;
  /** Undefined until the header is known, null when all lines are read as rows. */
  #lines: UsualLines | undefined | null;
  /** Why no row of this file can be used. */
  #unusable: Finding | undefined;

  constructor(kind: I, file: ReadFile, report: FileReport, shared: Shared<I>) {
    this.#kind = kind;
    this.#file = file;
    this.#report = report;
    this.#shared = shared;
    shared.seen.startFile(file.path);
  }

  /** The header, once it was found to be one by which usual lines can be read. */
  get headerRow(): HeaderRow | undefined {
    return this.#lineOrder() && this.#headerRow;
  }

  /** Goes on in a file whose header somebody else has read and reported on. */
  resume(row: HeaderRow): void {
    this.#waiting = undefined;
    const header = readHeader({ ...row, columnOf: () => 1 }, this.#kind);
    this.#headerRow = row;
    this.#plan = this.#planFor(header, row.raw);
  }

  /** From now on rows and findings go to another account. */
  reportTo(report: FileReport): void {
    this.#report = report;
  }

  /** Takes in what others have found in a later part of the file. */
  join(found: IntakeFindings, lineOf: (line: number) => number): void {
    this.#report.join(found, lineOf);
  }

  takePart(part: readonly RawRow[] | LineBlock): void {
    if ("bytes" in part) this.takeLines(part);
    else this.take(part);
  }

  take(rows: readonly RawRow[]): void {
    if (this.#waiting === undefined) return this.#takeRows(rows);
    for (const row of rows) this.#waiting.push(row);
    if (this.#waiting.length >= HEADER_WITHIN_ROWS) this.#begin(this.#waiting);
  }

  /** Rows that still stand as bytes: usual ones are read as they are, the others made into rows. */
  takeLines(block: LineBlock): void {
    const { bytes } = block;
    let line = block.line;
    for (let at = 0; at < bytes.length;) {
      const lines = this.#lines === undefined ? this.#linesOf(block) : this.#lines;
      if (lines) {
        at = lines.take(block, at, line);
        line += lines.taken;
        this.#report.countRows(lines.taken);
        /* What was read does not count then. */
        if (this.#shared.seen.isBroken === true) break;
      }
      if (at < bytes.length) {
        const end = bytes.indexOf(LINE_FEED, at) + 1;
        this.take([block.row(at, end, line)]);
        line += 1;
        at = end;
      }
    }
    block.lines = line - block.line;
  }

  #linesOf({ delimiter }: LineBlock): UsualLines | undefined | null {
    const plan = this.#lineOrder();
    const { lines, seen } = this.#shared;
    if (!plan || !lines) return undefined;
    const reader = new LineReader(plan, delimiter, lines.machine);
    const taker = lines.linesOf(reader, this.#file.path);
    return (this.#lines = taker ? new UsualLines(reader, taker, seen) : null);
  }

  /** How usual lines are read; undefined while there is no header, and for kinds of rows alone. */
  #lineOrder(): LinePlan | undefined {
    const { lines, month, knows } = this.#shared;
    if (!this.#plan || !lines || !this.#headerRow) return undefined;
    const headerCells = this.#headerRow.cells.length;
    const plan = { kind: this.#kind, header: this.#plan.header, headerCells, month, knows };
    return isReadByLine(plan) ? plan : undefined;
  }

  /** Called when the file has no more rows. */
  end(): void {
    if (this.#waiting !== undefined) this.#begin(this.#waiting);
    const repeated = this.#shared.seen.repeatedRows();
    if (repeated) {
      this.#report.tell(new Finding("CSP205", { count: String(repeated.count) }, 0), repeated.row);
    }
    const nulBytes = this.#file.traits?.nulBytes ?? 0;
    if (nulBytes > 0) {
      this.#report.tellOfFile({ code: "CSP186", facts: { count: String(nulBytes) } });
    }
    if (this.#file.fault) this.#report.tellFault(this.#file.fault);
  }

  #begin(rows: readonly RawRow[]): void {
    this.#waiting = undefined;
    const at = findHeader(rows, this.#kind);
    const source = at === undefined ? undefined : rows[at];
    if (at === undefined || source === undefined) {
      this.#withoutHeader(rows[0]);
      return this.#takeRows(rows);
    }
    this.#report.countRows(at);
    for (const row of rows.slice(0, at)) this.#report.ignore(isBlankRow(row) ? "blank" : "title");
    const header = readHeader(source, this.#kind);
    for (const finding of header.findings) this.#report.tell(finding, source);
    this.#unusable = header.unusable;
    this.#headerRow = { cells: source.cells, line: source.line, raw: source.raw };
    if (header.unusable) this.#report.markUnreadable();
    else this.#plan = this.#planFor(header, source.raw);
    this.#takeRows(rows.slice(at + 1));
  }

  #planFor(header: Header, headerText: string): Plan {
    const { person } = this.#kind;
    return {
      header,
      headerText,
      reader: new RowReader(this.#kind, header),
      checks: rowChecks(this.#kind, header, this.#shared.month),
      personCell: person === undefined ? undefined : header.at.get(person),
    };
  }

  #withoutHeader(first: RawRow | undefined): void {
    const { columns, title } = this.#kind;
    const required = Object.entries(columns).filter(([, column]) => column.required);
    const known = required.map(([name, column]) => columnLabel(name, column)).join(", ");
    const delimiter = this.#file.traits?.fullWidthDelimiter;
    const facts = {
      kind: `${this.#kind.kind} ${title.zh}`,
      count: String(HEADER_WITHIN_ROWS),
      known,
    };
    this.#unusable =
      delimiter === undefined
        ? new Finding("CSP110", facts, 0)
        : new Finding("CSP185", { delimiter: shown(delimiter) }, 0);
    this.#report.markUnreadable();
    if (first) this.#report.tell(this.#unusable, first);
    else if (!this.#file.fault) this.#report.tellOfFile(this.#unusable);
  }

  #takeRows(rows: readonly RawRow[]): void {
    this.#report.countRows(rows.length);
    const [plan, unusable] = [this.#plan, this.#unusable];
    for (const row of rows) {
      if (plan) this.#takeRow(row, plan);
      else if (isBlankRow(row)) this.#report.ignore("blank");
      else if (unusable) this.#report.rejectWithFile(row, unusable);
    }
  }

  #takeRow(source: RawRow, plan: Plan): void {
    const row = plan.reader.read(source.cells);
    if (row === undefined) return this.#takeUnread(source, plan);
    const fault = this.#check(row, plan);
    if (fault) return void this.#refuse(source, [fault]);
    const met = this.#shared.seen.meet(row, source, plan.header);
    if (met === "duplicate") return this.#report.ignore("duplicate");
    if (met) return this.#report.reject(source, [met], plan.personCell);
    for (const warning of plan.reader.warnings) this.#report.tell(warning, source);
    this.#hand(row, source);
  }

  #check(row: ReadRow, plan: Plan): Finding | undefined {
    for (const check of plan.checks) {
      const fault = check(row);
      if (fault) return fault;
    }
    const { person } = this.#kind;
    const id = person === undefined ? undefined : row[person];
    if (typeof id !== "string") return undefined;
    return this.#shared.roster.check(id, plan.personCell ?? 0);
  }

  /** Somebody in the roster is known although a cell of the row is not: the payslip waits. */
  #takeUnread(source: RawRow, { reader }: Plan): void {
    if (!this.#refuse(source, reader.faults(source.cells))) return;
    const row = this.#kind.absence === "required" ? reader.readKnown(source.cells) : undefined;
    if (row) this.#hand(row, source);
  }

  #hand(row: ReadRow, { line }: RawRow): void {
    // Each column was read by the reader of its type, and required ones are never blank.
    this.#shared.onRow(row as RowOf<I>, { file: this.#file.path, line, column: 1 });
  }

  /** Blank rows, totals and repeated headers fail the checks too; they are only counted. */
  #refuse(source: RawRow, faults: readonly Finding[]): boolean {
    const idle = idleRow(source, this.#plan?.personCell, this.#plan?.headerText);
    if (idle !== undefined) this.#report.ignore(idle);
    else this.#report.reject(source, faults, this.#plan?.personCell);
    return idle === undefined;
  }
}
