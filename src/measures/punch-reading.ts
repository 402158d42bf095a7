import { invariant } from "../kernel/invariant.ts";
import type { Place } from "../kernel/place.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import { ScanMachine } from "../intake/lines/scan-machine.ts";
import type { LineTaker } from "../intake/lines/usual-lines.ts";
import type { LineSums } from "../intake/shared.ts";
import { PunchList, type PunchRecord } from "./punch-list.ts";

/** How many punches the machine keeps before they are fetched, and what each of them takes. */
const KEPT_AT_ONCE = 4096;
const PUNCH_BYTES = 20;

/**
 * 打卡读入 — the punches of a month on their way into a list.
 *
 * Usual lines are kept by the scan machine and fetched by the thousand (src/scan/punches.ts).
 */
export class PunchReading implements LineSums {
  readonly #list = new PunchList();
  #machine: ScanMachine | undefined;
  #keptAt = 0;
  /** The punches that the machine keeps are of this file … */
  #path = "";
  /** … whose sites have these codes. */
  #sites: readonly unknown[] | undefined;
  #kept = 0;

  /** Made when the first punch is read. */
  get machine(): ScanMachine {
    if (this.#machine) return this.#machine;
    const machine = new ScanMachine();
    this.#keptAt = machine.entries.allocate(KEPT_AT_ONCE * PUNCH_BYTES);
    machine.entries.keepPunchesAt(this.#keptAt, KEPT_AT_ONCE);
    return (this.#machine = machine);
  }

  get lines(): LineSums {
    return this;
  }

  /** All punches that were read. */
  get punches(): PunchList {
    this.#handOver();
    return this.#list;
  }

  add(row: PunchRecord["row"], place: Place): void {
    this.#handOver();
    this.#list.add(row, place);
  }

  /** Whether somebody punches later than in all rows and lines before; to be asked once of each. */
  isLater({
    employee_id,
    punched_at,
  }: Pick<PunchRecord["row"], "employee_id" | "punched_at">): boolean {
    const person = this.#list.personNumber(employee_id);
    return this.machine.entries.isLater(person, punched_at) !== 0;
  }

  linesOf(reader: LineReader, path: string): LineTaker {
    this.#handOver();
    const { entries } = this.machine;
    const cellOf = (name: keyof PunchRecord["row"]) => reader.cellOf(name);
    const [person, moment, site] = [cellOf("employee_id"), cellOf("punched_at"), cellOf("site")];
    entries.beginPunches(person, moment, site);
    const [people, sites] = [reader.valuesOf(person), reader.valuesOf(site)];
    this.#path = path;
    this.#sites = sites;
    let told = 0;
    /** People were met before their lines are kept. */
    const prepare = (): void => {
      for (; told < people.length; told += 1) {
        const id = people[told];
        invariant(typeof id === "string", "a usual punch has a person");
        entries.setPuncher(told, this.#list.personNumber(id));
      }
      if (this.#kept === KEPT_AT_ONCE) this.#handOver();
    };
    return {
      take: (line) => {
        prepare();
        entries.keepPunch(line);
        this.#kept += 1;
      },
      scan: (start, end, line, most) => {
        prepare();
        const room = Math.min(most, KEPT_AT_ONCE - this.#kept);
        const next = entries.scanPunches(start, end, line, room);
        this.#kept += entries.linesTaken();
        return next;
      },
    };
  }

  #handOver(): void {
    const count = this.#kept;
    if (count === 0) return;
    const { words, numbers } = this.machine.views;
    const at = this.#keptAt / 4;
    const column = (number: number) =>
      words.subarray(at + number * KEPT_AT_ONCE, at + number * KEPT_AT_ONCE + count);
    this.#list.addAll(this.#path, {
      moments: numbers.subarray(at / 2, at / 2 + count),
      persons: column(2),
      lines: column(3),
      sites: this.#sites?.length === 0 ? undefined : { codes: column(4), of: this.#sites ?? [] },
    });
    this.machine.entries.forgetPunches();
    this.#kept = 0;
  }
}
