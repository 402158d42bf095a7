import type { Moment } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";

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
  readonly length: number;
  readonly #people: string[] = [];
  readonly #moments: Float64Array;
  /** Only where a file names sites. */
  #sites: (string | undefined)[] | undefined;
  readonly #lines: Uint32Array;
  readonly #files: string[] = [];
  /** Position of the first punch of each file. */
  readonly #begins: number[] = [];

  constructor(records: Punches) {
    this.length = records.length;
    this.#moments = new Float64Array(records.length);
    this.#lines = new Uint32Array(records.length);
    for (let position = 0; position < records.length; position += 1) {
      const record = records.at(position);
      if (record) this.#keep(record, position);
    }
  }

  #keep({ row, place }: PunchRecord, position: number): void {
    this.#people[position] = row.employee_id;
    this.#moments[position] = row.punched_at;
    this.#lines[position] = place.line;
    if (place.file !== this.#files.at(-1)) {
      this.#files.push(place.file);
      this.#begins.push(position);
    }
    if (row.site === undefined) return;
    this.#sites ??= Array.from({ length: this.length }, () => undefined);
    this.#sites[position] = row.site;
  }

  /** The same punches in columns, whichever form they came in. */
  static of(punches: Punches): PunchList {
    return punches instanceof PunchList ? punches : new PunchList(punches);
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
    return this.#sites?.[position];
  }

  /** Rows begin in the first column. */
  placeAt(position: number): Place {
    let file = this.#begins.length - 1;
    while (file > 0 && (this.#begins[file] ?? 0) > position) file -= 1;
    return { file: this.#files[file] ?? "", line: this.#lines[position] ?? 1, column: 1 };
  }
}
