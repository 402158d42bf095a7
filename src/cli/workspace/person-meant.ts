import type { Bilingual } from "../../kernel/bilingual.ts";
import { nearest } from "../../kernel/nearest.ts";

/** 有工号的人 — an employee id and the name that goes with it. */
export interface Known {
  readonly id: string;
  readonly name: string;
}

/** So many ids show what they look like. */
const SHOWN = 3;

/** 所指何人 — whose name it is, or the nearest id, as a hint; undefined only without anybody. */
export function personMeant(asked: string, people: readonly Known[]): Bilingual | undefined {
  const ids = people.map(({ id }) => id).sort();
  const named = people.find(({ name }) => name === asked)?.id;
  const close = named ?? sameNumber(asked, ids) ?? nearest(asked, ids) ?? likeName(asked, people);
  if (close !== undefined) return { zh: `是不是 ${close}？`, en: `did you mean ${close}?` };
  if (ids.length === 0) return undefined;
  const more = ids.length > SHOWN ? " …" : "";
  const some = `${ids.slice(0, SHOWN).join(", ")}${more}`;
  return {
    zh: `照 employees.csv 的工号写：${some}`,
    en: `take an id of employees.csv: ${some}`,
  };
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
