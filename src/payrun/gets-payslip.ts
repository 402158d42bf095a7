import { flagsOfPayee } from "./assigned/payee-lines.ts";
import type { Payee } from "./assigned/people-of-month.ts";
import { isPaidHere } from "./paid-here.ts";
import type { Flag } from "./month-result.ts";

/** 是否发薪 — people of another firm are appraised and get no payslip (R13). */
export function getsPayslip(payee: Payee): boolean {
  return isPaidHere(payee.setup.policy.rules, payee);
}

/** 不发薪者的待决事项 — what somebody must decide about people whom others pay. */
export function flagsOfUnpaid(payees: readonly Payee[]): readonly Flag[] {
  return payees
    .filter((payee) => !getsPayslip(payee))
    .flatMap((payee) => flagsOfPayee(payee).flags);
}
