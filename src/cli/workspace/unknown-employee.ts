import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { PaidMonth } from "./paid-month.ts";
import { personMeant } from "./person-meant.ts";

/** 查无此人 — somebody who is not in the month, with the id that was probably meant. */
export function unknownEmployee(
  { employee, month }: { readonly employee: string; readonly month: Month },
  { result }: Pick<PaidMonth, "result">,
): Diagnostic {
  const hint = personMeant(
    employee,
    result.payslips.map(({ person }) => person),
  );
  return { code: "CSP360", facts: { employee, month }, ...(hint && { hint }) };
}
