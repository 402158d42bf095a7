import { Decimal, ZERO } from "../../kernel/decimal.ts";
import { type Money, NOTHING, sumMoney } from "../../kernel/money.ts";
import { type Explaining, placesOf } from "../explain/explain-rule.ts";
import type { Fine, PayLine, Payslip } from "../month-result.ts";
import type { PayRule } from "../../policy/rules.ts";
import type { Policy } from "../../policy/policy.ts";
import type { MonthSetup } from "../month-setup.ts";
import type { Part } from "./part.ts";
import type { PolicyBook } from "./policy-book.ts";
import type { State } from "./states.ts";

/** 站 — one state on the way, with everybody's payslip and figures found by employee id. */
export class Station {
  readonly part: Part | undefined;
  readonly book: PolicyBook;
  readonly law: string;
  readonly #state: State;
  #slips: ReadonlyMap<string, Payslip> | undefined;
  #people: ReadonlyMap<string, Explaining & { readonly setup: MonthSetup }> | undefined;
  #fines: ReadonlyMap<string, readonly Fine[]> | undefined;
  #rules: ReadonlyMap<string, readonly PayRule[]> | undefined;

  constructor(state: State, book: PolicyBook) {
    this.part = state.part;
    this.book = book;
    this.law = state.setup.law;
    this.#state = state;
  }

  slip(employee: string): Payslip | undefined {
    const { payslips } = this.#state.paid.result;
    this.#slips ??= new Map(payslips.map((slip) => [slip.person.id, slip]));
    return this.#slips.get(employee);
  }

  asked(employee: string): Explaining | undefined {
    const { labels } = this.#state.setup.policy.rules;
    const { everyone } = this.#state.paid;
    this.#people ??= new Map(everyone.map((one) => [one.person.id, { ...one, labels }]));
    return this.#people.get(employee);
  }

  /** The policy that pays the person on the last day. */
  policy(employee: string): Policy | undefined {
    this.asked(employee);
    return this.#people?.get(employee)?.setup.policy;
  }

  fines(employee: string, item: string): readonly Fine[] {
    this.#fines ??= finesByPerson(this.#state.paid.result.fines);
    return (this.#fines.get(employee) ?? []).filter((fine) => fine.item === item);
  }

  rules(item: string): readonly PayRule[] {
    this.#rules ??= rulesByItem(this.#state.setup.policy.rules.pay);
    return this.#rules.get(item) ?? [];
  }

  lines(employee: string, item: string): readonly PayLine[] {
    return (this.slip(employee)?.lines ?? []).filter((line) => line.item === item);
  }

  /**
   * The amount of an item before its lines were rounded, where rules of the policy make it;
   * undefined where it cannot be told or the law has changed the lines.
   */
  exact(employee: string, item: string): Decimal | undefined {
    const asked = this.asked(employee);
    const rules = this.rules(item);
    if (!asked || rules.length === 0) return undefined;
    let total: Decimal = ZERO;
    for (const { column, kind } of rules) {
      for (const place of placesOf(column, asked)) {
        const value = asked.frame.value(column, place);
        if (value === null) continue;
        if (!(value instanceof Decimal)) return undefined;
        total = kind === "fine" ? total.minus(value) : total.plus(value);
      }
    }
    return total;
  }
}

/** 项目合计 — the lines of an item of one payslip together. */
export function itemAmount(lines: readonly { readonly amount: Money }[]): Money {
  return lines.length === 0 ? NOTHING : sumMoney(lines.map(({ amount }) => amount));
}

function finesByPerson(fines: readonly Fine[]): ReadonlyMap<string, readonly Fine[]> {
  const found = new Map<string, Fine[]>();
  for (const fine of fines) {
    const own = found.get(fine.person.id);
    if (own) own.push(fine);
    else found.set(fine.person.id, [fine]);
  }
  return found;
}

function rulesByItem(rules: readonly PayRule[]): ReadonlyMap<string, readonly PayRule[]> {
  const found = new Map<string, PayRule[]>();
  for (const rule of rules) found.set(rule.item, [...(found.get(rule.item) ?? []), rule]);
  return found;
}
