import { isoDay } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { formatMoney, sumMoney } from "../kernel/money.ts";
import type { Person } from "../measures/quantity.ts";
import { isLosing } from "../policy/pay-plan.ts";
import { type Deferred, leavesBeforeEnd, leavesIn, lineOfDeferred } from "./deferred.ts";
import type { DraftLine } from "./draft.ts";
import type { Warning } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 待发的去处 — what a month does with the parts that earlier months left it. */
export interface DeferredOfMonth {
  /** Employee → what the month pays, those who are on no roster any more included. */
  readonly due: ReadonlyMap<string, readonly DraftLine[]>;
  readonly lost: readonly Deferred[];
  /** Not due yet, or owed to somebody of whom nobody says whether they left. */
  readonly left: readonly Deferred[];
  /** Whom the parts were earned by, for those who are on no roster any more. */
  readonly owners: ReadonlyMap<string, Person>;
  readonly diagnostics: readonly Diagnostic[];
}

type Fate = "pay" | "pay early" | "lose" | "keep" | "ask";

/** 处理待发 — pays what is due, and settles with whoever leaves as the plan says. */
export function deferredOfMonth(setup: MonthSetup, people: readonly Person[]): DeferredOfMonth {
  const present = new Map(people.map((person) => [person.id, person]));
  const due = new Map<string, DraftLine[]>();
  const owners = new Map<string, Person>();
  const lost: Deferred[] = [];
  const left: Deferred[] = [];
  const asked = new Map<string, Deferred[]>();
  for (const deferred of setup.history.deferred ?? []) {
    const { id } = deferred.person;
    const fate = fateOf(deferred, present.get(id), setup);
    if (fate === "lose") lost.push(deferred);
    else if (fate === "keep" || fate === "ask") left.push(deferred);
    else {
      const rule = ruleOf(deferred, setup);
      const line = lineOfDeferred(deferred, fate === "pay early");
      due.set(id, [...(due.get(id) ?? []), { rule, line }]);
      if (!present.has(id)) owners.set(id, deferred.person);
    }
    if (fate === "ask") asked.set(id, [...(asked.get(id) ?? []), deferred]);
  }
  return { due, lost, left, owners, diagnostics: [...asked.values()].map(nobodyKnows) };
}

function fateOf(deferred: Deferred, person: Person | undefined, { month }: MonthSetup): Fate {
  const { due, leaver } = deferred;
  if (!person) {
    if (isLosing(leaver)) return "ask";
    return due <= month ? "pay" : leaver === "now" ? "pay early" : "keep";
  }
  if (leaver === "lost_in_month" && leavesBeforeEnd(person, month)) return "lose";
  if (due <= month) return "pay";
  if (!leavesIn(person, month)) return "keep";
  if (leaver === "now") return "pay early";
  return isLosing(leaver) ? "lose" : "keep";
}

/** The rule that earned it, while the policy has it still: the law asks what kind of pay it is. */
function ruleOf({ item, clause }: Deferred, setup: MonthSetup): DraftLine["rule"] {
  const { policy, assign = [] } = setup;
  const policies = [policy, ...assign.map((rule) => rule.policy)];
  return policies
    .flatMap(({ rules }) => rules.pay)
    .find((rule) => rule.item === item && rule.column.clause === clause);
}

/** Losing pay depends on their having left, and no roster says so. */
function nobodyKnows(parts: readonly Deferred[]): Diagnostic {
  const [first] = parts;
  const amount = formatMoney(sumMoney(parts.map((part) => part.amount)));
  const months = [...new Set(parts.map(({ earned }) => earned))].join(", ");
  const person = first ? `${first.person.id} ${first.person.name}` : "";
  return { code: "CSP460", facts: { person, amount, months } };
}

/** 不再付的提示 — pay that was earned and is lost by leaving: a matter of law (GR-05). */
export function lostWarnings(
  lost: readonly Deferred[],
  person: Person,
  { legal, law }: MonthSetup,
): readonly Warning[] {
  if (lost.length === 0 || law === "off") return [];
  const guard = "GR-05";
  const atStake = sumMoney(lost.map(({ amount }) => amount));
  const amount = formatMoney(atStake);
  const months = [...new Set(lost.map(({ earned }) => earned))].join(", ");
  const left = person.leftOn === undefined ? "" : isoDay(person.leftOn);
  return [
    {
      person,
      guard,
      article: legal.articles.get(guard) ?? { zh: guard, en: guard },
      atStake,
      clause: [...new Set(lost.map(({ clause }) => clause))].join(", "),
      message: {
        zh: `${left} 离职，${months} 已挣得、尚未付的 ${amount} 按制度不再支付；已付出的劳动应结清`,
        en: `left on ${left}: ${amount} earned in ${months} and not yet paid is lost by the policy`,
      },
    },
  ];
}
