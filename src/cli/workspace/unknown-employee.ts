import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { PaidMonth } from "./paid-month.ts";

/** 查无此人 — somebody who is not in the month, with the id that was probably meant. */
export function unknownEmployee(
  { employee, month }: { readonly employee: string; readonly month: Month },
  { result }: Pick<PaidMonth, "result">,
): Diagnostic {
  const people = result.payslips.map(({ person }) => person);
  const named = people.find(({ name }) => name === employee)?.id;
  const close =
    named ??
    nearest(
      employee,
      people.map(({ id }) => id),
    );
  const hint = close && { zh: `是不是 ${close}？`, en: `did you mean ${close}?` };
  return { code: "CSP360", facts: { employee, month }, ...(hint && { hint }) };
}
