import type { Bilingual } from "../../kernel/bilingual.ts";
import { nearest } from "../../kernel/nearest.ts";

/** 有工号的人 — an employee id and the name that goes with it. */
export interface Known {
  readonly id: string;
  readonly name: string;
}

/** Farther than any id is long: somebody is always the nearest. */
const ANYBODY = 1000;

/** 所指何人 — whose name it is, or the nearest id, as a hint; undefined only without anybody. */
export function personMeant(asked: string, people: readonly Known[]): Bilingual | undefined {
  const ids = people.map(({ id }) => id).sort();
  const named = people.find(({ name }) => name === asked)?.id;
  const close = named ?? sameNumber(asked, ids) ?? nearest(asked, ids) ?? likeName(asked, people);
  if (close !== undefined) return { zh: `是不是 ${close}？`, en: `did you mean ${close}?` };
  const any = nearest(asked, ids, ANYBODY);
  return any === undefined
    ? undefined
    : { zh: `最接近的工号是 ${any}`, en: `take an id of the roster, the nearest is ${any}` };
}

/** `102` and `E00102` are one number to whoever types it. */
function sameNumber(asked: string, ids: readonly string[]): string | undefined {
  const number = numberOf(asked);
  const same = number === "" ? [] : ids.filter((id) => numberOf(id) === number);
  return same.length === 1 ? same[0] : undefined;
}

function numberOf(id: string): string {
  return id.replace(/\D/g, "").replace(/^0+/, "");
}

function likeName(asked: string, people: readonly Known[]): string | undefined {
  const name = nearest(
    asked,
    people.map((one) => one.name),
  );
  return people.find((one) => one.name === name)?.id;
}
