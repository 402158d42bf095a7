import type { Diagnostic } from "../kernel/diagnostic.ts";
import { nearest } from "../kernel/nearest.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import type { Payee } from "./assigned/people-of-month.ts";
import type { Hold } from "./month-result.ts";

/** 未读的酌定 — decisions about a person that no rule of theirs has read, and the holds of them. */
export interface UnreadChoices {
  readonly holds: readonly Hold[];
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: UnreadChoices = { holds: [], diagnostics: [] };

/**
 * 找未读的酌定 — a row of choices.csv whose item no rule asks for: somebody decided something, and
 * the payslip would go out as if nobody had.
 */
export function unreadChoices(payee: Payee): UnreadChoices {
  const { frame, person, setup, stretches } = payee;
  const rows = frame.recordsOf("choices", person.index);
  if (rows.length === 0) return NONE;
  const rules = [setup, ...stretches.map((one) => one.setup)].map(
    ({ policy }) => policy.rules.choices,
  );
  if (rules.some(({ readElsewhere }) => readElsewhere)) return NONE;
  const items = new Set(rules.flatMap((one) => [...one.items]));
  const unread = rows.flatMap(({ row, place }) => {
    const item = String(row["item"]);
    return items.has(item) ? [] : [{ item, place }];
  });
  return {
    holds: unread.map(({ item, place }) => holdFor(item, place)),
    diagnostics: unread.map(({ item, place }) => findingFor(item, place, items)),
  };
}

function holdFor(item: string, place: Place): Hold {
  const row = rowReference(place);
  return {
    code: "unknown",
    clause: "X5",
    reason: {
      zh: `${row} 的酌定事项“${item}”没有规则读取，改正后重新核算`,
      en: `no rule reads the item "${item}" chosen at ${row}; correct it and run again`,
    },
  };
}

function findingFor(item: string, place: Place, items: ReadonlySet<string>): Diagnostic {
  const close = nearest(item, items);
  const hint = close && { zh: `是不是想写 ${close}？`, en: `did you mean "${close}"?` };
  const facts = { value: item, known: [...items].join(", ") || "—" };
  return { code: "CSP280", place, facts, ...(hint && { hint }) };
}
