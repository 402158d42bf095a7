import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, type Money, sumMoney } from "../../../kernel/money.ts";
import { kindOfFile } from "../../../inputs/index.ts";
import { ordersCounted } from "../../../measures/sales.ts";
import { type Differences, differencesOf, type Owed } from "../../../payrun/back-pay.ts";
import type { MonthSetup } from "../../../payrun/month-setup.ts";
import type { HeldOver } from "../../../reports/sealed/seal-tables.ts";
import type { Earlier, OneMonth, Run } from "../pay-one.ts";
import { isWrongAppeal } from "../people-decided.ts";
import { peopleNamed } from "../people-named.ts";
import type { ClosedMonth } from "./closed-month.ts";
import { LeftBehind } from "./left-behind.ts";
import { policyLacking, recompute } from "./recompute.ts";
import { readRootRows, type RootRows } from "./root-rows.ts";
import { changedRows, hasChanges, type SealChanges, sealChanges } from "./seal-changes.ts";

/** 现在所知 — what sealed months leave and owe, with what is known today. */
export interface KnownNow {
  /** For the first open month; undefined when no month is sealed. */
  readonly earlier: Earlier | undefined;
  readonly backPay: MonthSetup["backPay"];
  readonly stillHeld: readonly HeldOver[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING_ACCRUED: ReadonlyMap<string, Money> = new Map();

export const NOTHING_OWED: MonthSetup["backPay"] = new Map<string, readonly Owed[]>();

/**
 * 算出现在所知 — reads what sealed months left, and computes those again whose inputs or policy
 * were changed, who held somebody's pay over, or who look back at a month that came out otherwise.
 */
export async function knownNow(
  run: Run,
  closed: readonly ClosedMonth[],
  payingMonth: Month,
): Promise<KnownNow> {
  if (closed.length === 0) {
    return { earlier: undefined, backPay: NOTHING_OWED, stillHeld: [], diagnostics: [] };
  }
  const review = new Review(run, closed, await readRootRows(run.workspace, payingMonth));
  for (const month of closed) await review.look(month);
  return review.known(payingMonth);
}

class Review {
  readonly #run: Run;
  readonly #closed: readonly ClosedMonth[];
  readonly #rows: RootRows;
  readonly #left = new LeftBehind();
  readonly #owed: Owed[] = [];
  readonly #stillHeld: HeldOver[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Held over, and in no roster any more: CSP434 says so. */
  readonly #vanished: string[] = [];
  /** What a month before left is not what was sealed, so later ones may come out otherwise. */
  #moved = false;

  constructor(run: Run, closed: readonly ClosedMonth[], rows: RootRows) {
    this.#run = run;
    this.#closed = closed;
    this.#rows = rows;
  }

  async look(month: ClosedMonth): Promise<void> {
    const { workspace } = this.#run;
    const earlier = this.#left.earlier();
    this.#left.take(workspace.root, month);
    const changes = await sealChanges(workspace, month.manifest, this.#rows);
    const held = this.#heldOver(month.month);
    if (!this.#moved && held.length === 0 && !hasChanges(changes)) return;
    if (changes.isGone && held.length === 0) return;
    const again = changes.isGone
      ? undefined
      : await recompute(this.#run, month, earlier, NOTHING_OWED);
    const lines = await month.lines();
    if (!again || !lines) {
      this.#stillHeld.push(...held);
      this.#cannotTell(month, changes);
      return;
    }
    this.#openingChanged(month, changes);
    if (this.#left.replace(month, again, ordersCounted(again.result.measured))) this.#moved = true;
    const differences = await this.#differences(month, again, changes);
    this.#owed.push(...differences.owed);
    this.#stillHeld.push(
      ...held.filter(({ employee }) => differences.stillHeld.includes(employee)),
    );
    const vanished = held
      .map(({ employee }) => employee)
      .filter((id) => !again.everyone.some(({ person }) => person.id === id));
    this.#vanished.push(...vanished);
    this.#report(month.month, { ...differences, lost: [...differences.lost, ...vanished] });
    const useless = again.result.diagnostics.filter(
      (found) => found.code === "CSP412" || isWrongAppeal(found),
    );
    this.#diagnostics.push(...useless);
  }

  known(payingMonth: Month): KnownNow {
    const backPay = new Map<string, Owed[]>();
    for (const owed of this.#owed) {
      const { id } = owed.asked.person;
      backPay.set(id, [...(backPay.get(id) ?? []), owed]);
    }
    return {
      earlier: this.#left.earlier(),
      backPay,
      stillHeld: this.#stillHeld,
      diagnostics: [
        ...this.#diagnostics,
        ...carriedNotice(this.#owed, payingMonth),
        ...heldNotice(this.#stillHeld.filter(({ employee }) => !this.#vanished.includes(employee))),
      ],
    };
  }

  /** Whom the last seal names as unpaid. */
  #heldOver(month: Month): readonly HeldOver[] {
    return (this.#closed.at(-1)?.held ?? []).filter((held) => held.month === month);
  }

  async #differences(
    closed: ClosedMonth,
    again: OneMonth,
    changes: SealChanges,
  ): Promise<Differences> {
    const { month } = closed;
    const everHeld = new Set(
      closed.held.filter((held) => held.month === month).map(({ employee }) => employee),
    );
    const lines = (await closed.lines()) ?? [];
    const people = new Map(again.everyone.map((asked) => [asked.person.id, asked]));
    const rows = await changedRows(await closed.rowPrints(), changes.files);
    return differencesOf(
      {
        month,
        // What is sealed of a held payslip was never paid.
        items: lines.filter(({ employee }) => !everHeld.has(employee)),
        backPaid: this.#closed.flatMap(({ backPaid }) =>
          backPaid.filter((paid) => paid.month === month),
        ),
        heldOver: new Set(this.#heldOver(month).map(({ employee }) => employee)),
        accrued: everHeld.size > 0 ? await closed.accrued() : NOTHING_ACCRUED,
      },
      {
        payslips: again.result.payslips,
        asked: (employee) => people.get(employee),
        isChanged: rows.isChanged,
        isGone: rows.isGone,
      },
    );
  }

  /** A policy that rules no sealed month any more is said once, not for every month. */
  #cannotTell(closed: ClosedMonth, changes: SealChanges): void {
    const { month } = closed;
    const lacking = policyLacking(this.#run.workspace, closed);
    const isSaid = this.#diagnostics.some(({ code }) => code === lacking?.code);
    if (lacking && !isSaid) this.#diagnostics.push(lacking);
    if (lacking) return;
    const why = changes.isGone ? `${month}/` : changes.missing.join(", ");
    const facts = { month, why: why === "" ? "cs-pay check" : why };
    this.#diagnostics.push({ code: "CSP436", facts });
  }

  #openingChanged({ month }: ClosedMonth, { changed }: SealChanges): void {
    const file = changed.find((path) => kindOfFile(path)?.kind === "opening-tax");
    if (file !== undefined) this.#diagnostics.push({ code: "CSP438", facts: { month, file } });
  }

  #report(month: Month, { waiting, lost, statutory }: Differences): void {
    const people = (ids: readonly string[]) => ({ month, people: peopleNamed(ids) });
    if (waiting.length > 0) this.#diagnostics.push({ code: "CSP435", facts: people(waiting) });
    if (lost.length > 0) this.#diagnostics.push({ code: "CSP434", facts: people(lost) });
    for (const { employee, amount } of statutory) {
      const facts = { person: employee, month, amount: formatMoney(amount) };
      this.#diagnostics.push({ code: "CSP437", facts });
    }
  }
}

/** One notice: the month, for how many people, and what it comes to. */
function carriedNotice(owed: readonly Owed[], month: Month): readonly Diagnostic[] {
  const months = [...new Set(owed.map((one) => one.month))].map((origin) => {
    const own = owed.filter((one) => one.month === origin);
    const people = new Set(own.map(({ asked }) => asked.person.id));
    const amount = formatMoney(sumMoney(own.map(({ line }) => line.amount)));
    return `${origin}: ${amount} (${peopleNamed([...people])})`;
  });
  if (months.length === 0) return [];
  return [{ code: "CSP432", facts: { month, months: months.join("; ") } }];
}

function heldNotice(held: readonly HeldOver[]): readonly Diagnostic[] {
  if (held.length === 0) return [];
  const months = [...new Set(held.map(({ month }) => month))].map((month) => {
    const own = held.filter((one) => one.month === month);
    return `${month}: ${peopleNamed(own.map(({ employee }) => employee))}`;
  });
  return [{ code: "CSP433", facts: { held: months.join("; ") } }];
}
