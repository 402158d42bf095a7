import type { Moment } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
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

/** 打卡各列 — punches of one file, column by column. */
export interface PunchColumns {
  /** The numbers that `personNumber` gives. */
  readonly persons: ArrayLike<number>;
  readonly moments: ArrayLike<Moment>;
  readonly lines: ArrayLike<number>;
  /** Codes of sites, and what they mean; undefined where the file names none. */
  readonly sites:
    { readonly codes: ArrayLike<number>; readonly of: readonly unknown[] } | undefined;
}

/**
 * 打卡表 — the same in columns: everybody punches twice a day, and as records the punches of ten
 * thousand people would be most of what a month keeps in memory. Records are made when asked for.
 */
export class PunchList implements Punches {
  #length = 0;
  readonly #numbers = new Map<string, number>();
  readonly #people: string[] = [];
  #persons = new Int32Array(FIRST_PUNCHES);
  #moments = new Float64Array(FIRST_PUNCHES);
  #lines = new Int32Array(FIRST_PUNCHES);
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
    return this.#length;
  }

  /** Whether any punch names its site. */
  get namesSites(): boolean {
    return this.#sites.length > 0;
  }

  /** By position: the number of the person. */
  get persons(): Int32Array {
    return this.#persons.subarray(0, this.#length);
  }

  get moments(): Float64Array {
    return this.#moments.subarray(0, this.#length);
  }

  /** Everybody who punches, by number. */
  get people(): readonly string[] {
    return this.#people;
  }

  /** The number of a person, who has one from now on. */
  personNumber(employeeId: string): number {
    const known = this.#numbers.get(employeeId);
    if (known !== undefined) return known;
    this.#numbers.set(employeeId, this.#people.length);
    return this.#people.push(employeeId) - 1;
  }

  add({ employee_id, punched_at, site }: PunchRecord["row"], { file, line }: Place): void {
    const persons = [this.personNumber(employee_id)];
    const sites = site === undefined ? undefined : { codes: [0], of: [site] };
    this.addAll(file, { persons, moments: [punched_at], lines: [line], sites });
  }

  addAll(file: string, { persons, moments, lines, sites }: PunchColumns): void {
    if (persons.length === 0) return;
    const position = this.#length;
    if (file !== this.#files.at(-1)) {
      this.#files.push(file);
      this.#begins.push(position);
    }
    this.#length += persons.length;
    if (this.#length > this.#lines.length) this.#makeRoom();
    this.#persons.set(persons, position);
    this.#moments.set(moments, position);
    this.#lines.set(lines, position);
    if (sites) this.#addSites(position, sites);
  }

  #addSites(position: number, { codes, of }: NonNullable<PunchColumns["sites"]>): void {
    for (let index = 0; index < codes.length; index += 1) {
      const site = of[codes[index] ?? 0];
      if (typeof site !== "string") continue;
      while (this.#sites.length < position + index) this.#sites.push(undefined);
      this.#sites.push(site);
    }
  }

  #makeRoom(): void {
    let room = this.#lines.length;
    while (room < this.#length) room *= 2;
    const [persons, moments, lines] = [this.#persons, this.#moments, this.#lines];
    this.#persons = new Int32Array(room);
    this.#persons.set(persons);
    this.#moments = new Float64Array(room);
    this.#moments.set(moments);
    this.#lines = new Int32Array(room);
    this.#lines.set(lines);
  }

  at(position: number): PunchRecord | undefined {
    if (position >= this.#length) return undefined;
    const employee_id = this.#people[this.#persons[position] ?? 0] ?? "";
    const punched_at = this.#moments[position] ?? 0;
    const row = { employee_id, punched_at, site: this.siteAt(position) };
    return { row, place: this.placeAt(position) };
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
