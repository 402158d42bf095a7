import { INPUT_KINDS, type KindName } from "../../inputs/index.ts";
import type { Reject } from "../../intake/table.ts";

/** Kinds that pay is made from; the others only count, or only matter to promotion. */
const FOR_PAY: ReadonlySet<string> = new Set<KindName>([
  "employees",
  "changes",
  "schedule",
  "punches",
  "leave",
  "overtime",
  "complaints",
  "violations",
  "sales",
  "scores",
  "adjustments",
  "choices",
  "deductions",
  "contributions",
  "duties",
  "opening-tax",
]);
/** A row of another month says nothing about this one. */
const OTHER_MONTH = "CSP202";

/** 为工资而读 — whether a refused row of the kind holds whom it names; declared kinds do. */
export function isReadForPay(kind: string): boolean {
  return FOR_PAY.has(kind) || !INPUT_KINDS.some((one) => one.kind === kind);
}

/** 别月的行 — a row that was refused only because it says nothing about this month. */
export function isOfAnotherMonth({ code }: Pick<Reject, "code">): boolean {
  return code === OTHER_MONTH;
}
