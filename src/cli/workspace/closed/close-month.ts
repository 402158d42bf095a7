import { isoDay, type Month } from "../../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../../kernel/diagnostic.ts";
import { writeSealed } from "../../../io/sealed-folder.ts";
import { jsonText } from "../../../reports/json-text.ts";
import type { HeldOver } from "../../../reports/sealed/seal-tables.ts";
import { stopWhenInterrupted } from "../../interrupted.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printFindings, speechOf, stopWith } from "../../print-findings.ts";
import { closeJson, closeScreen, type Sealed } from "../../screen/close-screen.ts";
import { checkScreen } from "../../screen/check-screen.ts";
import { verdict } from "../../screen/month-screen.ts";
import { screenOf } from "../../screen-of.ts";
import { payAndReport, sealedAlready } from "../pay-and-write.ts";
import { exitCodeOf, type PaidMonth } from "../paid-month.ts";
import { peopleNamed } from "../people-named.ts";
import { type Locked, underLock } from "../under-lock.ts";
import { settle } from "../workspace.ts";
import { sealPath } from "./closed-month.ts";
import { Journal } from "./journal.ts";
import { heldOver, sealFiles } from "./seal-files.ts";
import { earlierOpen } from "./earlier-open.ts";

/**
 * 封账 — pays the month as `month` does, then seals it in one step. Held payslips keep it open
 * unless they are to be carried unpaid into the next month.
 */
export async function closeMonth(
  month: Month,
  carriesHeld: boolean,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  return underLock(options, call, async (locked) => {
    const sealed = await sealedAlready(month, locked, options, call);
    if (sealed !== undefined) return sealed;
    const early = await earlierOpen(locked.root, month);
    if (early.length > 0) {
      const { config } = await settle(locked.root);
      return stopWith(early, speechOf(call, options, config?.language));
    }
    const reported = await payAndReport(month, locked, options, call);
    if (typeof reported === "number") return reported;
    const { paid, found } = reported;
    const waiting = heldOver(paid);
    const reasons = againstSealing({ paid, found, waiting, carriesHeld });
    if (reasons.length > 0) return refuse(paid, [...found, ...reasons], waiting);
    return seal(paid, locked, found, waiting);
  });
}

/** Held payslips that nobody asked to carry; with `--strict` all that `check` would object to. */
function againstSealing({
  paid: { result, speech },
  found,
  waiting,
  carriesHeld,
}: {
  readonly paid: PaidMonth;
  readonly found: readonly Diagnostic[];
  readonly waiting: readonly HeldOver[];
  readonly carriesHeld: boolean;
}): readonly Diagnostic[] {
  const { month, rejects, warnings } = result;
  if (waiting.length > 0 && !carriesHeld) {
    return [{ code: "CSP522", facts: { month, held: heldText(waiting) } }];
  }
  const isStrict = speech.options.strict;
  if (!isStrict || exitCodeOf({ ...result, diagnostics: found }, true) === 0) return [];
  const facts = {
    month,
    rows: String(rejects.length),
    held: String(waiting.length),
    findings: String(found.filter((one) => severityOf(one) !== "notice").length),
    warnings: String(warnings.length),
  };
  return [{ code: "CSP536", facts }];
}

/** The reports are written all the same: they say who is held and why. */
function refuse(
  { speech, result }: PaidMonth,
  found: readonly Diagnostic[],
  waiting: readonly HeldOver[],
): number {
  const { call, options, language } = speech;
  const outcome = {
    zh: `报表已写出，${result.month} 没有封账`,
    en: `the reports are written, ${result.month} is not sealed`,
  };
  printFindings(found, speech, outcome);
  const sealed = { month: result.month, waiting, seal: undefined, found };
  if (options.json) call.world.stdout.write(jsonText(closeJson(result, sealed, language)));
  else if (options.strict) {
    const screen = screenOf("stdout", language, options, call);
    call.world.stdout.write(checkScreen(result, screen, true));
  }
  return 1;
}

async function seal(
  paid: PaidMonth,
  { root }: Locked,
  found: readonly Diagnostic[],
  waiting: readonly HeldOver[],
): Promise<number> {
  const { speech, result } = paid;
  const { world } = speech.call;
  const journal = await Journal.read(root);
  const { files, sha256 } = await sealFiles(paid, {
    sealed_on: isoDay(world.today()),
    sealed_by: userOf(world.env),
    journal: journal.sha256 ?? null,
  });
  stopWhenInterrupted(world.interrupted);
  const { absolute, path } = sealPath(root, result.month);
  const failure = await writeSealed(absolute, path, files, world.onStep);
  if (failure) return stopWith([...found, failure], speech);
  const made = { path, files: files.size, sha256 };
  const exit = waiting.length > 0 ? 1 : exitCodeOf({ ...result, diagnostics: found }, false);
  show(paid, { month: result.month, waiting, seal: made, found }, exit);
  return exit;
}

function show({ speech, result }: PaidMonth, sealed: Sealed, exit: number): void {
  const { call, options, language } = speech;
  const spoken = sealed.found.filter((one) => !options.quiet || severityOf(one) === "error");
  printFindings(spoken, speech);
  if (options.json) call.world.stdout.write(jsonText(closeJson(result, sealed, language)));
  else if (options.quiet) {
    const screen = screenOf("stderr", language, options, call);
    if (exit !== 0) call.world.stderr.write(`${verdict(result, screen)}\n`);
  } else {
    const screen = screenOf("stdout", language, options, call);
    call.world.stdout.write(closeScreen(result, sealed, screen));
  }
}

/** `2024-05: 2 — 1001, 1002; 2024-06: 1 — 1003` */
function heldText(waiting: readonly HeldOver[]): string {
  const months = [...new Set(waiting.map(({ month }) => month))];
  return months
    .map((month) => {
      const own = waiting.filter((held) => held.month === month);
      return `${month}: ${peopleNamed(own.map(({ employee }) => employee))}`;
    })
    .join("; ");
}

/** 操作人 — the name the system knows the user by; nobody is asked. */
export function userOf(env: Readonly<Record<string, string | undefined>>): string {
  return env["USER"] ?? env["LOGNAME"] ?? env["USERNAME"] ?? "";
}
