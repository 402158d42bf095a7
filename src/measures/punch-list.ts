import type { Moment } from "../kernel/calendar.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import { ScanMachine } from "../intake/lines/scan-machine.ts";
import type { LineTaker } from "../intake/lines/usual-lines.ts";
import type { LineSums } from "../intake/shared.ts";
import type { InputRecord } from "../intake/table.ts";

const FIRST_PUNCHES = 1024;

/** 打卡 — what the measures look at of a punch, and where it stands. */
export type PunchRecord = InputRecord<
  Pick<KindRow<"punches">, "employee_id" | "punched_at" | "site">
>;

/** 打卡集 — the punches of a month in the order of their files; a list of records is one. */
export interface Punches {
  readonly length: number;
  at(position: number): PunchRecord | undefined;
}

/**
 * 打卡表 — the same in columns: everybody punches twice a day, and as records the punches of ten
 * thousand people would be most of what a month keeps in memory. Records are made when asked for.
 */
export class PunchList implements Punches {
  #machine: ScanMachine | undefined;
  readonly #people: string[] = [];
  #moments = new Float64Array(FIRST_PUNCHES);
  #lines = new Uint32Array(FIRST_PUNCHES);
  /** Only where a file names sites; shorter than the other columns. */
  readonly #sites: (string | undefined)[] = [];
  readonly #files: string[] = [];
  /** Position of the first punch of each file. */
  readonly #begins: number[] = [];

  /** The same punches in columns, whichever form they came in. */
  static of(punches: Punches): PunchList {
    if (punches instanceof PunchList) return punches;
    const list = new PunchList();
    for (let position = 0; position < punches.length; position += 1) {
      const record = punches.at(position);
      if (record) list.add(record.row, record.place);
    }
    return list;
  }

  get length(): number {
    return this.#people.length;
  }

  /** Whether any punch names its site. */
  get namesSites(): boolean {
    return this.#sites.length > 0;
  }

  add({ employee_id, punched_at, site }: PunchRecord["row"], { file, line }: Place): void {
    this.#keep(employee_id, punched_at, site, line);
    this.#begin(file, this.length - 1);
  }

  get lines(): LineSums {
    return this;
  }

  /** Made when a file of punches is read. */
  get machine(): ScanMachine {
    return (this.#machine ??= new ScanMachine());
  }

  /** Usual lines are kept straight from their cells. */
  linesOf(reader: LineReader, path: string): LineTaker {
    const cellOf = (name: keyof PunchRecord["row"]) => reader.cellOf(name);
    const [person, moment, place] = [cellOf("employee_id"), cellOf("punched_at"), cellOf("site")];
    const [people, sites] = [reader.valuesOf(person), reader.valuesOf(place)];
    const take = (line: number): void => {
      const [id, site] = [people[reader.codeIn(person)], sites[reader.codeIn(place)]];
      invariant(typeof id === "string", "a usual punch has a person");
      const at = reader.numberIn(moment);
      this.#keep(id, at, typeof site === "string" ? site : undefined, line);
      this.#begin(path, this.length - 1);
    };
    return { take };
  }

  #keep(person: string, moment: Moment, site: string | undefined, line: number): void {
    const position = this.length;
    if (position === this.#lines.length) this.#makeRoom();
    this.#people.push(person);
    this.#moments[position] = moment;
    this.#lines[position] = line;
    if (site === undefined) return;
    while (this.#sites.length < position) this.#sites.push(undefined);
    this.#sites.push(site);
  }

  #begin(file: string, position: number): void {
    if (file === this.#files.at(-1)) return;
    this.#files.push(file);
    this.#begins.push(position);
  }

  #makeRoom(): void {
    const [moments, lines] = [this.#moments, this.#lines];
    this.#moments = new Float64Array(moments.length * 2);
    this.#moments.set(moments);
    this.#lines = new Uint32Array(lines.length * 2);
    this.#lines.set(lines);
  }

  at(position: number): PunchRecord | undefined {
    const employee_id = this.employeeAt(position);
    if (employee_id === undefined) return undefined;
    const row = { employee_id, punched_at: this.momentAt(position), site: this.siteAt(position) };
    return { row, place: this.placeAt(position) };
  }

  employeeAt(position: number): string | undefined {
    return this.#people[position];
  }

  momentAt(position: number): Moment {
    return this.#moments[position] ?? 0;
  }

  siteAt(position: number): string | undefined {
    return this.#sites[position];
  }

  /** Rows begin in the first column. */
  placeAt(position: number): Place {
    let file = this.#begins.length - 1;
    while (file > 0 && (this.#begins[file] ?? 0) > position) file -= 1;
    return { file: this.#files[file] ?? "", line: this.#lines[position] ?? 1, column: 1 };
  }
}
