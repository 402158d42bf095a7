import type { Bilingual } from "../kernel/bilingual.ts";
import type { Facts } from "../kernel/diagnostic.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import { nearest } from "../kernel/nearest.ts";
import { Finding } from "./finding.ts";
import { shown } from "./shown.ts";

/** 花名册 — who may appear in the rows of a month. */
export interface Roster {
  knows(employeeId: string): boolean;
  readonly employees: Iterable<string>;
  /** People whose roster row was refused: they are known, only not yet to this month. */
  readonly refused?: ReadonlyMap<string, Place> | undefined;
}

/**
 * 工号核对 — finds the roster's id that an unknown one probably meant.
 *
 * Attendance sheets lose leading zeros and exports change the case of letters; both are named
 * in the hint and never corrected in silence. Answers are remembered, because a wrong export
 * repeats the same id a thousand times.
 */
export class RosterCheck {
  readonly #roster: Roster;
  readonly #unknown = new Map<string, { readonly facts: Facts; readonly hint?: Bilingual }>();
  #bare: ReadonlyMap<string, string> | undefined;

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** Undefined when the roster knows the person. */
  check(id: string, cell: number): Finding | undefined {
    if (this.#roster.knows(id)) return undefined;
    const answer = this.#unknown.get(id) ?? this.#explain(id);
    this.#unknown.set(id, answer);
    return new Finding("CSP201", answer.facts, cell, answer.hint);
  }

  #explain(id: string): { readonly facts: Facts; readonly hint?: Bilingual } {
    const row = this.#roster.refused?.get(id);
    if (row) return { facts: { value: shown(id), row: rowReference(row) }, hint: REFUSED };
    this.#bare ??= new Map([...this.#roster.employees].map((known) => [bareId(known), known]));
    const bare = this.#bare.get(bareId(id));
    // Numbers next to each other are different people: a near number is no hint.
    const near = bare ?? (/\p{L}/u.test(id) ? nearest(id, this.#roster.employees) : undefined);
    const facts = { value: shown(id), near: shown(near ?? "") };
    if (near === undefined) return { facts };
    return { facts, hint: bare === undefined ? NEAR : ZEROS_OR_CASE };
  }
}

const REFUSED = {
  zh: "此人在花名册 {row} 的行被拒收，先改正那一行",
  en: "correct the roster row of this person at {row}, which was refused",
};
const ZEROS_OR_CASE = {
  zh: "花名册里是“{near}”：前导零或大小写不同，请把工号列按“文本”导出",
  en: 'write "{near}" as the roster does (zeros or capitals differ); keep the column as text',
};
const NEAR = {
  zh: "若是“{near}”请改正工号，否则在 employees.csv 中补上此人",
  en: 'write "{near}" if that is meant, or add the person to employees.csv',
};

function bareId(id: string): string {
  return id.toLowerCase().replace(/^0+(?=.)/, "");
}
