import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { itemAt } from "../../measures/family.ts";
import { measureMonth } from "../../measures/measure-month.ts";
import type { MonthInputs } from "../../measures/month-inputs.ts";
import type { Measured } from "../../measures/quantity.ts";
import type { MonthFrame } from "../../policy/month-frame.ts";
import type { LiftedRecords } from "../../policy/records/lifted.ts";
import type { Policy } from "../../policy/policy.ts";
import { liveSetup } from "../live-setup.ts";
import { monthFrameOf } from "../month-frame-of.ts";
import type { MonthSetup } from "../month-setup.ts";
import type { Asked } from "../pay-lines.ts";
import type { Term } from "./assign-rule.ts";
import { type Assignment, assignmentOf } from "./assignment.ts";
import { composedMonth, type Origin } from "./composed.ts";
import { findingsOf } from "./findings-of.ts";
import { inputsOf, inputsOfParts, type MonthPart, partsOf } from "./month-parts.ts";

/** 适用 — a person under one policy: the frame of their figures, and the rules in use there. */
export interface Posting extends Asked {
  readonly setup: MonthSetup;
  /** undefined where nothing is assigned: one policy rules for everybody. */
  readonly term: Term | undefined;
}

/** 受薪人 — a person under the policy of their last day, with the whole month in its frame. */
export interface Payee extends Posting {
  /** Of somebody who moved to another policy: each stretch under its own, in order. */
  readonly stretches: readonly Posting[];
}

/** 一份制度的月份 — the people whom a policy holds on their last day of the month. */
export interface Home {
  readonly setup: MonthSetup;
  readonly measured: Measured;
  readonly frame: MonthFrame;
}

/** 当月人员 — everybody with the policies that rule for them, and all that was measured. */
export interface PeopleOfMonth {
  readonly payees: readonly Payee[];
  readonly homes: readonly Home[];
  /** Everybody together, in the order of the payees. */
  readonly measured: Measured;
  /** What is to be said of the assignment. */
  readonly diagnostics: readonly Diagnostic[];
}

/** 一份制度的计量 — what was measured under a policy, before anything is judged. */
interface MeasuredUnder {
  readonly setup: MonthSetup;
  readonly measured: Measured;
}

/** A part of the month with what it came to. */
interface MeasuredPart extends MeasuredUnder {
  readonly part: MonthPart;
  readonly indexOf: ReadonlyMap<string, number>;
}

/**
 * 各归其制度 — one policy and one measured month, or as many as the assignment asks for. Rows are
 * measured once; frames may be asked for again, without records that an appeal has lifted.
 */
export class MonthPeople {
  readonly #assigned: Assigned | undefined;
  readonly #setup: MonthSetup;
  #alone: Measured | undefined;

  /** With figures at hand only whoever moved within the month is measured again. */
  constructor(setup: MonthSetup, given?: Measured) {
    this.#setup = setup;
    this.#alone = given;
    this.#assigned = setup.assign && new Assigned(setup, given);
  }

  people(lifted?: LiftedRecords): PeopleOfMonth {
    if (this.#assigned) return this.#assigned.people(lifted);
    const setup = this.#setup;
    const grades = setup.policy.rules.gradeSpellings;
    const measured = (this.#alone ??= measuredBy(setup, { ...setup.inputs, grades }));
    const home = homeOf({ setup, measured }, lifted);
    const live = liveSetup(setup, home.frame);
    const { frame } = home;
    const set = setsOf(home);
    // Written out: copies of what is the same for everybody would be made for each of them.
    const payees = measured.people.map((person): Payee => {
      return { frame, set, person, setup: live, term: undefined, stretches: NO_STRETCHES };
    });
    return { payees, homes: [home], measured, diagnostics: [] };
  }
}

function measuredBy(setup: MonthSetup, inputs: MonthInputs): Measured {
  const { policy, legal, calendar, places } = setup;
  const divisor = legal.figures.get("month_divisor")?.toFixed() ?? "";
  return measureMonth(inputs, { ...policy.attendance, monthDivisor: divisor, places }, calendar);
}

function homeOf({ setup, measured }: MeasuredUnder, lifted: LiftedRecords | undefined): Home {
  return { setup, measured, frame: monthFrameOf(setup, measured, lifted) };
}

function askedOf(home: Home, index: number): Asked {
  return { frame: home.frame, set: setsOf(home), person: itemAt(home.measured.people, index) };
}

function setsOf({ setup }: Home): Asked["set"] {
  return (name) => setup.policy.rules.sets.get(name);
}

const NO_STRETCHES: readonly Posting[] = [];

/** A frame with the rules that are of use in it. */
interface LiveHome extends Home {
  readonly live: MonthSetup;
  readonly indexOf: ReadonlyMap<string, number>;
}

class Assigned {
  readonly #setup: MonthSetup;
  readonly #assignment: Assignment;
  readonly #parts: readonly MeasuredPart[];
  readonly #grades: MonthInputs["grades"];
  readonly #homes: ReadonlyMap<Policy, MeasuredUnder>;
  readonly #given: Measured | undefined;

  constructor(setup: MonthSetup, given: Measured | undefined) {
    this.#setup = setup;
    this.#given = given;
    this.#assignment = assignmentOf(setup);
    const { terms } = this.#assignment;
    const parts = partsOf(terms, setup.policy);
    const inputs = inputsOfParts(setup.inputs, parts, new Set(terms.keys()));
    this.#grades = inputs[0]?.grades;
    this.#parts = parts.map((part, index) => {
      const own = { ...setup, policy: part.policy };
      const measured = measuredBy(own, itemAt(inputs, index));
      return { setup: own, measured, part, indexOf: indexOf(measured) };
    });
    const { policy: main, assign = [] } = setup;
    const named = new Set([main, ...assign.map(({ policy }) => policy)]);
    const used = [...named].filter((one) => parts.some(({ policy }) => policy === one));
    this.#homes = new Map(used.map((policy) => [policy, this.#measuredHome(policy)]));
  }

  people(lifted?: LiftedRecords): PeopleOfMonth {
    const frames = new Map<MeasuredUnder, LiveHome>();
    const framed = (under: MeasuredUnder): LiveHome => {
      const home = frames.get(under) ?? liveHome(under, lifted);
      frames.set(under, home);
      return home;
    };
    const payees: Payee[] = [];
    const origins: Origin[] = [];
    for (const [id, terms] of this.#assignment.terms) {
      const term = itemAt(terms, terms.length - 1);
      const under = this.#homes.get(term.policy);
      const home = under && framed(under);
      const index = home?.indexOf.get(id);
      if (!home || index === undefined) continue;
      const stretches = terms.length === 1 ? [] : this.#stretches(id, terms, framed);
      payees.push({ ...askedOf(home, index), setup: home.live, term, stretches });
      origins.push({ measured: home.measured, index });
    }
    const found = this.#parts.map(({ measured }) => measured);
    return {
      payees,
      homes: [...this.#homes.values()].map(framed),
      measured: { ...composedMonth(origins), ...findingsOf(found) },
      diagnostics: this.#assignment.diagnostics,
    };
  }

  #stretches(
    id: string,
    terms: readonly Term[],
    framed: (under: MeasuredUnder) => LiveHome,
  ): readonly Posting[] {
    return terms.flatMap((term): Posting[] => {
      const part = this.#partOf(id, term);
      const index = part?.indexOf.get(id);
      if (!part || index === undefined) return [];
      const home = framed(part);
      return [{ ...askedOf(home, index), setup: home.live, term }];
    });
  }

  #partOf(id: string, term: Term): MeasuredPart | undefined {
    return this.#parts.find(({ part }) => part.people.get(id) === term);
  }

  /** Whom the policy holds on their last day; whoever came to it is measured over the month. */
  #measuredHome(policy: Policy): MeasuredUnder {
    const { terms: all } = this.#assignment;
    const setup = { ...this.#setup, policy };
    const given = this.#given;
    if (given) return { setup, measured: composedMonth(originsIn(given, policy, all)) };
    const own = this.#parts.filter(({ part }) => part.policy === policy);
    const [first] = own;
    if (first && own.every(({ part }) => part.during.size === 0)) return first;
    const ids = [...all].flatMap(([id, terms]) => (terms.at(-1)?.policy === policy ? [id] : []));
    const came = new Set(ids.filter((id) => (all.get(id)?.length ?? 0) > 1));
    const inputs = inputsOf(this.#setup.inputs, (id) => came.has(String(id)));
    const whole = measuredBy(setup, { ...inputs, grades: this.#grades });
    const wholeIndex = indexOf(whole);
    const origins = ids.flatMap((id): Origin[] => {
      const stretches = (all.get(id) ?? []).flatMap((term) => {
        const part = this.#partOf(id, term);
        const index = part?.indexOf.get(id);
        return part && index !== undefined ? [{ measured: part.measured, index }] : [];
      });
      const index = wholeIndex.get(id);
      return index === undefined ? stretches : [{ measured: whole, index, stretches }];
    });
    return { setup, measured: composedMonth(origins) };
  }
}

/** The people of a policy among figures at hand. */
function originsIn(
  measured: Measured,
  policy: Policy,
  terms: ReadonlyMap<string, readonly Term[]>,
): readonly Origin[] {
  return measured.people.flatMap(({ id, index }) =>
    terms.get(id)?.at(-1)?.policy === policy ? [{ measured, index }] : [],
  );
}

function liveHome(under: MeasuredUnder, lifted: LiftedRecords | undefined): LiveHome {
  const home = homeOf(under, lifted);
  const { setup, frame, measured } = home;
  return { ...home, live: liveSetup(setup, frame), indexOf: indexOf(measured) };
}

function indexOf({ people }: Measured): ReadonlyMap<string, number> {
  return new Map(people.map(({ id, index }) => [id, index]));
}
