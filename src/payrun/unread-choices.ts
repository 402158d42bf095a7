import type { Bilingual } from "../kernel/bilingual.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { nearest } from "../kernel/nearest.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import type { RecordTable } from "../measures/quantity.ts";
import { membersOf, recordOfMember } from "../policy/members.ts";
import type { ChoiceRules } from "../policy/rules.ts";
import type { Payee } from "./assigned/people-of-month.ts";
import type { Hold } from "./month-result.ts";

/** 未读的酌定 — decisions about a person that no rule of theirs has read, and the holds of them. */
export interface UnreadChoices {
  readonly holds: readonly Hold[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Unread {
  readonly hold: Hold;
  readonly diagnostic: Diagnostic;
}

const NONE: UnreadChoices = { holds: [], diagnostics: [] };

/**
 * 找未读的酌定 — a row of choices.csv whose item no rule asks for, or whose record is not there:
 * somebody decided something, and the payslip would go out as if nobody had.
 */
export function unreadChoices(payee: Payee): UnreadChoices {
  const rows = payee.frame.recordsOf("choices", payee.person.index);
  if (rows.length === 0) return NONE;
  const rules = [payee.setup, ...payee.stretches.map((one) => one.setup)].map(
    ({ policy }) => policy.rules.choices,
  );
  if (rules.some(({ readElsewhere }) => readElsewhere)) return NONE;
  const unread = rows.flatMap((row) => unreadRow(row, rules, payee) ?? []);
  return {
    holds: unread.map(({ hold }) => hold),
    diagnostics: unread.map(({ diagnostic }) => diagnostic),
  };
}

function unreadRow(
  { row, place }: RecordTable["records"][number],
  rules: readonly ChoiceRules[],
  payee: Payee,
): Unread | undefined {
  const { item: named, record: number } = row;
  const item = typeof named === "string" ? named : "";
  const sets = rules.flatMap(({ items }) => [...(items.get(item) ?? [])]);
  if (sets.length === 0) return ofNoRule(item, place, rules);
  const record = typeof number === "string" ? number : "";
  if (record === "" && sets.includes(undefined)) return undefined;
  const numbers = sets.flatMap((set) => (set === undefined ? [] : numbersIn(set, payee)));
  return numbers.includes(record) ? undefined : ofNoRecord({ item, record, place }, numbers);
}

/** Numbers of the person's records in a set. */
function numbersIn(name: string, { frame, person, setup }: Payee): readonly string[] {
  const set = setup.policy.rules.sets.get(name);
  const members = set && frame.set(set);
  if (!members || set?.numberedBy === undefined) return [];
  const { from, to } = membersOf(members, person.index);
  const numbers: string[] = [];
  for (let at = from; at < to; at += 1) {
    const number = recordOfMember(members, at)?.row[set.numberedBy];
    if (typeof number === "string") numbers.push(number);
  }
  return numbers;
}

function ofNoRule(item: string, place: Place, rules: readonly ChoiceRules[]): Unread {
  const row = rowReference(place);
  const items = new Set(rules.flatMap((one) => [...one.items.keys()]));
  const close = nearest(item, items);
  const hint = close && { zh: `是不是想写 ${close}？`, en: `did you mean "${close}"?` };
  const facts = { value: item, known: [...items].join(", ") || "—" };
  return {
    hold: holdFor({
      zh: `${row} 的酌定事项“${item}”没有规则读取，改正后重新核算`,
      en: `no rule reads the item "${item}" chosen at ${row}; correct it and run again`,
    }),
    diagnostic: { code: "CSP280", place, facts, ...(hint && { hint }) },
  };
}

interface Asked {
  readonly item: string;
  readonly record: string;
  readonly place: Place;
}

function ofNoRecord({ item, record, place }: Asked, numbers: readonly string[]): Unread {
  const row = rowReference(place);
  const facts = { value: item, record: record || "—", known: numbers.join(", ") || "—" };
  return {
    hold: holdFor({
      zh: `${row} 的酌定“${item}”对不上记录，改正后重新核算`,
      en: `what was chosen for "${item}" at ${row} meets no record; correct it and run again`,
    }),
    diagnostic: { code: "CSP282", place, facts },
  };
}

function holdFor(reason: Bilingual): Hold {
  return { code: "unknown", clause: "X5", reason };
}
