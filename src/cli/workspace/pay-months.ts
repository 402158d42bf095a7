import type { Month } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { knownNow, NOTHING_OWED } from "./closed/known-now.ts";
import type { ClosedMonth } from "./closed/closed-month.ts";
import type { HeldOver } from "../../reports/sealed/seal-tables.ts";
import { isWrongAppeal } from "./people-decided.ts";
import { peopleNamed } from "./people-named.ts";
import { type Earlier, type OneMonth, payOne, type Run } from "./pay-one.ts";

/** 核算结果 — the wanted month with all that was found on the way. */
export interface PaidMonths {
  /** The wanted month; absent when the diagnostics say why nothing can be paid. */
  readonly paid: OneMonth | undefined;
  /** Payslips of sealed months that wait still. */
  readonly stillHeld: readonly HeldOver[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 按顺序核算 — what the sealed months left and still owe, the earlier open months for their
 * history, then the wanted one in full. The first open month pays what sealed ones owe.
 */
export async function payMonths(
  run: Run,
  closed: readonly ClosedMonth[],
  open: readonly Month[],
): Promise<PaidMonths> {
  const wrongAppeals: Diagnostic[] = [];
  const setAside: { month: Month; findings: number }[] = [];
  const held: { month: Month; people: readonly string[] }[] = [];
  const known = await knownNow(run, closed, open[0] ?? "");
  const { stillHeld } = known;
  let earlier: Earlier | undefined = known.earlier;
  let { backPay } = known;
  for (const month of open) {
    const wanted = month === open.at(-1);
    const paid = await payOne(run, { month, earlier, backPay, wanted });
    if (!paid.result) return { paid: undefined, stillHeld, diagnostics: paid.diagnostics };
    if (wanted) {
      const notices = [
        ...firstMonthNotice(month, earlier, paid),
        ...earlierNotice(setAside),
        ...heldNotice(held),
      ];
      const diagnostics = [...known.diagnostics, ...wrongAppeals, ...paid.diagnostics, ...notices];
      return { paid, stillHeld, diagnostics };
    }
    wrongAppeals.push(...paid.diagnostics.filter(isWrongAppeal));
    const findings = paid.diagnostics.filter(
      (found) => severityOf(found) !== "notice" && !isWrongAppeal(found),
    ).length;
    if (findings > 0) setAside.push({ month, findings });
    const waiting = paid.result.payslips.filter(({ status }) => status === "held");
    if (waiting.length > 0) held.push({ month, people: waiting.map(({ person }) => person.id) });
    const { taxMonth } = paid;
    earlier = { taxMonth, history: paid.history(), schedule: paid.reading.records.schedule };
    backPay = NOTHING_OWED;
  }
  return { paid: undefined, stillHeld, diagnostics: known.diagnostics };
}

/** Without anything before it the first month starts tax and streaks; one notice says so. */
function firstMonthNotice(
  month: Month,
  earlier: Earlier | undefined,
  paid: OneMonth,
): readonly Diagnostic[] {
  const { records } = paid.reading;
  const opened = (["opening", "opening-scores", "opening-tax"] as const).some(
    (kind) => (records[kind] ?? []).length > 0,
  );
  return earlier || opened ? [] : [{ code: "CSP393", facts: { month } }];
}

/** What is wrong in earlier months was said when they were paid; here it is only counted. */
function earlierNotice(
  months: readonly { month: Month; findings: number }[],
): readonly Diagnostic[] {
  let count = 0;
  for (const { findings } of months) count += findings;
  const [first] = months;
  if (!first) return [];
  const names = months.map(({ month }) => month).join(", ");
  return [{ code: "CSP394", facts: { count: String(count), months: names, first: first.month } }];
}

/** Held pay of earlier months is easily forgotten: it is unpaid until somebody releases it. */
function heldNotice(
  months: readonly { month: Month; people: readonly string[] }[],
): readonly Diagnostic[] {
  if (months.length === 0) return [];
  const held = months.map(({ month, people }) => `${month}: ${peopleNamed(people)}`);
  return [{ code: "CSP414", facts: { held: held.join("; ") } }];
}
