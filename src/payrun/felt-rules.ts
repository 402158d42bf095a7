import { forEverybody } from "../policy/expression/for-everybody.ts";
import { isEmpty } from "../policy/members.ts";
import type { Column } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules } from "../policy/rules.ts";
import { Unknown, type Value } from "../policy/value.ts";
import { ListsOfPeople } from "./lists-of-people.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 有结果的规则 — of a month, by person: those that make something of them. */
export interface FeltRules {
  pay(person: number): Rules["pay"];
  flags(person: number): Rules["flags"];
  warnings(person: number): Rules["warnings"];
}

const FELT = new WeakMap<MonthFrame, FeltRules>();

/**
 * 当月有结果的规则 — found out once a month, rule by rule, instead of once for every person: most
 * rules are about what happens to few. One rule asked of everybody in turn is also the quickest
 * way to its values, which the frame keeps.
 */
export function feltRules({ policy: { rules } }: MonthSetup, frame: MonthFrame): FeltRules {
  const known = FELT.get(frame);
  if (known) return known;
  const pay = new ListsOfPeople<Rules["pay"][number]>(frame.people);
  const flags = new ListsOfPeople<Rules["flags"][number]>(frame.people);
  const warnings = new ListsOfPeople<Rules["warnings"][number]>(frame.people);
  const finder = new FeltFinder(rules, frame);
  for (const rule of rules.pay) pay.add(rule, finder.people(rule.column, pays));
  for (const rule of rules.flags) flags.add(rule, finder.people(rule.column, speaks));
  for (const rule of rules.warnings) warnings.add(rule, finder.people(rule.column, speaks));
  const felt: FeltRules = {
    pay: (person) => pay.of(person),
    flags: (person) => flags.of(person),
    warnings: (person) => warnings.of(person),
  };
  FELT.set(frame, felt);
  return felt;
}

function pays(value: Value): boolean {
  return value !== null;
}

/** Who cannot be judged may have to wait: that is not nothing. */
function speaks(value: Value): boolean {
  return value === true || value instanceof Unknown;
}

type Makes = (value: Value) => boolean;

class FeltFinder {
  readonly #rules: Rules;
  readonly #frame: MonthFrame;
  readonly #marks: Uint8Array;

  constructor(rules: Rules, frame: MonthFrame) {
    this.#rules = rules;
    this.#frame = frame;
    this.#marks = new Uint8Array(frame.people);
  }

  /** By person whether a rule makes something of them; the same array for the next rule. */
  people(column: Column, makes: Makes): Uint8Array {
    const { scope } = column;
    this.#marks.fill(0);
    if (scope.kind === "record") return this.#withRecords(scope.set);
    if (scope.kind !== "person" && scope.kind !== "span") return this.#marks.fill(1);
    const ofAll = forEverybody(column, this.#frame);
    if (ofAll !== undefined) return this.#marks.fill(makes(ofAll) ? 1 : 0);
    return scope.kind === "person" ? this.#askPeople(column, makes) : this.#askSpans(column, makes);
  }

  #askPeople(column: Column, makes: Makes): Uint8Array {
    for (let person = 0; person < this.#marks.length; person += 1) {
      if (makes(this.#frame.value(column, person))) this.#marks[person] = 1;
    }
    return this.#marks;
  }

  #askSpans(column: Column, makes: Makes): Uint8Array {
    const { spans } = this.#frame;
    for (let span = 0; span < spans.length; span += 1) {
      const owner = spans[span]?.person;
      if (makes(this.#frame.value(column, span)) && owner !== undefined) this.#marks[owner] = 1;
    }
    return this.#marks;
  }

  /** Records that are unknown are not none. */
  #withRecords(name: string): Uint8Array {
    const set = this.#rules.sets.get(name);
    const members = set && this.#frame.set(set);
    if (!members || members.absent) return this.#marks.fill(1);
    for (let person = 0; person < this.#marks.length; person += 1) {
      if (!isEmpty(members, person)) this.#marks[person] = 1;
    }
    return this.#marks;
  }
}
