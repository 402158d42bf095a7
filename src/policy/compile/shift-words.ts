import { fieldOf, type Tree } from "../load/tree.ts";

/** 班次名 — the shifts a policy declares, as the words a workday's shift can hold. */
export function shiftWords(attendance: Tree | undefined): readonly string[] {
  const shifts = attendance?.kind === "fields" ? fieldOf(attendance, "shifts") : undefined;
  return shifts?.kind === "fields" ? shifts.fields.map(({ key }) => key) : [];
}
