import { bareText } from "./cell/bare-text.ts";
import type { Code } from "../kernel/catalogue/index.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind } from "../inputs/input-kind.ts";
import { placeFinding } from "./place-finding.ts";
import type { Finding } from "./finding.ts";
import { visible } from "./shown.ts";
import type { CsvFault, FileTally, RawRow, Reject, SourceFile } from "./table.ts";

/** Diagnostics of one code and file that bring their line of text; screens group the rest. */
const QUOTED_PER_CODE = 20;

/** 读入的发现 — what was found while reading files, and the account of each file's rows. */
export interface IntakeFindings {
  readonly diagnostics: Diagnostic[];
  readonly rejects: Reject[];
  readonly tallies: FileTally[];
  /** Files without a usable header or cut off by a fault: what they lack is unknown, not zero. */
  readonly unreadable: string[];
}

/**
 * 文件报告 — the account of one file: rows = used + ignored + rejected, and every finding.
 *
 * A file that was reported on before goes on in the same account.
 */
export class FileReport {
  readonly #path: string;
  readonly #findings: IntakeFindings;
  readonly #tally: FileTally;
  readonly #quoted = new Map<Code, number>();

  constructor(kind: InputKind, file: Pick<SourceFile, "path">, findings: IntakeFindings) {
    this.#path = file.path;
    this.#findings = findings;
    const begun = findings.tallies.find(({ path }) => path === file.path);
    this.#tally = begun ?? { path: file.path, kind: kind.kind, rows: 0, ignored: {}, rejected: 0 };
    if (!begun) findings.tallies.push(this.#tally);
  }

  countRows(rows: number): void {
    this.#tally.rows += rows;
  }

  ignore(why: string, count = 1): void {
    this.#tally.ignored[why] = (this.#tally.ignored[why] ?? 0) + count;
  }

  /** Lists the row with the first of its faults and reports them all. */
  reject(row: RawRow, faults: readonly Finding[], personCell: number | undefined): void {
    const [place] = faults.map((fault) => this.tell(fault, row));
    const [first] = faults;
    const employee = personCell === undefined ? "" : bareText(row.cells[personCell] ?? "");
    if (place && first) this.#list(row, place, first, employee);
  }

  /** Lists a row of a file that cannot be used at all: the file's fault was told once. */
  rejectWithFile(row: RawRow, fault: Finding): void {
    this.#list(row, { file: this.#path, line: row.line, column: 1 }, fault);
  }

  tell(finding: Finding, row: RawRow): Place {
    const diagnostic = placeFinding(finding, this.#path, row, this.#quotes(finding.code));
    this.#findings.diagnostics.push(diagnostic);
    return diagnostic.place;
  }

  /** A finding about the file as a whole. */
  tellOfFile(finding: Pick<Finding, "code" | "facts">): void {
    const place = { file: this.#path, line: 1, column: 1 };
    this.#findings.diagnostics.push({ code: finding.code, facts: finding.facts, place });
  }

  tellFault({ code, facts, line, column, text }: CsvFault): void {
    const place = { file: this.#path, line, column: column ?? 1 };
    const excerpt = text === undefined ? {} : { excerpt: { text: visible(text), length: 1 } };
    this.#findings.diagnostics.push({ code, facts, place, ...excerpt });
    this.markUnreadable();
  }

  /** Puts the account of a later part of the file behind this one; `lineOf` corrects its lines. */
  join(found: IntakeFindings, lineOf: (line: number) => number): void {
    for (const { rows, ignored, rejected } of found.tallies) {
      this.#tally.rows += rows;
      this.#tally.rejected += rejected;
      for (const [why, count] of Object.entries(ignored)) this.ignore(why, count);
    }
    const inFile = (place: Place): Place => ({ ...place, line: lineOf(place.line) });
    for (const { excerpt, ...one } of found.diagnostics) {
      const quotes = this.#quotes(one.code);
      const place = one.place && { place: inFile(one.place) };
      this.#findings.diagnostics.push({ ...one, ...place, ...(quotes && excerpt && { excerpt }) });
    }
    for (const reject of found.rejects) {
      this.#findings.rejects.push({ ...reject, place: inFile(reject.place) });
    }
  }

  markUnreadable(): void {
    if (!this.#findings.unreadable.includes(this.#path)) this.#findings.unreadable.push(this.#path);
  }

  /** Whether one more finding of a code brings its line. */
  #quotes(code: Code): boolean {
    const quoted = this.#quoted.get(code) ?? 0;
    this.#quoted.set(code, quoted + 1);
    return quoted < QUOTED_PER_CODE;
  }

  #list(row: RawRow, place: Place, { code, facts }: Finding, employee = ""): void {
    this.#tally.rejected++;
    const named = employee === "" ? {} : { employee };
    this.#findings.rejects.push({ place, code, facts, raw: row.raw, ...named });
  }
}
