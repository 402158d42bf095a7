import { ROSTER_QUANTITIES } from "../../measures/roster-columns.ts";
import type { Measured } from "../../measures/quantity.ts";
import { MonthPeople } from "../assigned/people-of-month.ts";
import type { MonthSetup } from "../month-setup.ts";
import { payMeasured, type PaidMonth } from "../pay-month.ts";
import { mixedMeasures } from "./mixed-measures.ts";
import { isDays, otherDays } from "./other-days.ts";
import type { Part } from "./part.ts";

/** 算出的一方 — a month of a comparison with what it was paid by. */
export interface Computed {
  readonly setup: MonthSetup;
  readonly paid: PaidMonth;
}

/** 中间状态 — one month with a part of it exchanged for that of the other month, paid anew. */
export interface State {
  /** What was exchanged last; undefined in the month that all begins with. */
  readonly part: Part | undefined;
  readonly setup: MonthSetup;
  readonly paid: PaidMonth;
}

/** Bases, bill and choices that insurance and tax go by. */
const LEGAL_FIELDS: ReadonlySet<string> = new Set([
  "insured_city",
  "social_base",
  "fund_base",
  "fund_rate",
  "prior_year_wage",
  "low_income_rule",
  "first_job_this_year",
]);
const BILL = "contributions";
/** The month itself, which changes together with its records. */
const CALENDAR_FIELDS: ReadonlySet<string> = new Set([
  "month_start",
  "month_end",
  "month_number",
  "month_of_quarter",
  "pay_date",
]);
const PERSON_FIELDS: ReadonlySet<string> = new Set(
  ROSTER_QUANTITIES.map(({ name }) => name).filter((name) => !CALENDAR_FIELDS.has(name)),
);

/**
 * 逐步替换 — from one month to the other, one part at a time: policy and settings, legal figures,
 * paid days, people with grade and base, records, back pay, tax sums. Each state is paid by the
 * one evaluator, so what two neighbours differ by is the exchanged part to the fen, and all
 * differences together are the whole change.
 */
export function statesBetween(was: Computed, now: Computed): readonly State[] {
  const states: State[] = [{ part: undefined, ...was }];
  const take = (part: Part, setup: MonthSetup, measured: Measured): void => {
    states.push({ part, setup, paid: payMeasured(setup, measured) });
  };
  const target = now.paid.result.measured;
  const ruled = underOtherPolicy(was, now);
  if (ruled) take("policy", ruled.setup, ruled.measured);
  const { setup: before, measured: old } = ruled ?? {
    setup: was.setup,
    measured: was.paid.result.measured,
  };
  const lawful = withLaw(before, now.setup);
  const insured = mixedMeasures(old, target, {
    quantity: (name) => LEGAL_FIELDS.has(name),
    table: (kind) => kind === BILL,
  });
  take("law", lawful, insured);
  take("days", lawful, otherDays(insured, target));
  const isOfPerson = (name: string) => PERSON_FIELDS.has(name) || isDays(name);
  const people = mixedMeasures(target, old, {
    quantity: (name) => !isOfPerson(name),
    table: (kind) => kind !== BILL,
  });
  take("grade", lawful, people);
  const { payDate, history, backPay } = lawful;
  const { tax, firstTaxMonth } = history;
  const input = {
    ...now.setup,
    payDate,
    backPay,
    history: { ...now.setup.history, tax, firstTaxMonth },
  };
  take("input", input, target);
  if (backPay.size > 0 || now.setup.backPay.size > 0) {
    take("back_pay", { ...input, backPay: now.setup.backPay }, target);
  }
  states.push({ part: "tax", ...now });
  return states;
}

/** undefined: both months stand under the same policy and settings. */
function underOtherPolicy(
  { setup }: Computed,
  { setup: now }: Computed,
): { readonly setup: MonthSetup; readonly measured: Measured } | undefined {
  const { policy, assign, law, guards } = now;
  const same =
    policy === setup.policy &&
    assign === setup.assign &&
    law === setup.law &&
    textOf(guards) === textOf(setup.guards);
  if (same) return undefined;
  const ruled = { ...setup, policy, assign, law, ...(guards && { guards }) };
  return { setup: ruled, measured: new MonthPeople(ruled).people().measured };
}

function textOf(guards: MonthSetup["guards"]): string {
  return [...(guards ?? [])].map((one) => one.join(" ")).join("\n");
}

function withLaw(setup: MonthSetup, now: MonthSetup): MonthSetup {
  const { city, tax, oneOff, deductions, contributions, legal } = now;
  const { records, unreadable } = now.inputs;
  const billed = { ...setup.inputs.records, contributions: records.contributions };
  const bill = new Set(setup.inputs.unreadable);
  if (unreadable.has(BILL)) bill.add(BILL);
  else bill.delete(BILL);
  const inputs = { ...setup.inputs, records: billed, unreadable: bill };
  return { ...setup, city, tax, oneOff, deductions, contributions, legal, inputs };
}
