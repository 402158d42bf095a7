import { aggregateWords } from "./aggregate-words.ts";
import { Decimal, whole, ZERO } from "../../../kernel/decimal.ts";
import type { Language } from "../../../kernel/bilingual.ts";
import { addRows, isEmpty, membersOf } from "../../members.ts";
import type { Computation, Frame } from "../../model.ts";
import { membersWithin } from "../../records/periods.ts";
import { refusedAmong } from "../../records/refused-records.ts";
import { type GroupKind, PERSON, type Scope } from "../../scope.ts";
import {
  asDecimal,
  isKnown,
  type Known,
  showValue,
  Unknown,
  unknownOf,
  type Value,
} from "../../value.ts";
import { reportUnits, type Site } from "../environment.ts";
import { type Call, type LanguageFunction, takes } from "../language-function.ts";
import { PEER_WORDS } from "../peers.ts";
import { lift, reportUnknownName } from "../resolve.ts";
import type { Syntax } from "../syntax.ts";
import { COUNT, TRUTH, type Type, typeName } from "../types.ts";
import { asksOthers, type Inner, innerOf, looksInside } from "./inner.ts";
import { overMonths, TIME_WORDS } from "./over-months.ts";
import { amongPeers } from "./among-peers.ts";

/** Visits the narrower things of one wider thing; false in the past, where none are kept. */
function eachMember(
  frame: Frame,
  inner: Inner,
  here: Scope,
  index: number,
  visit: (member: number) => void,
): boolean {
  if (inner.within && inner.set) {
    membersWithin(frame, inner.set, inner.within, index).forEach(visit);
  } else if (here.kind !== "person") {
    const people = frame.groupMembers(here.kind as GroupKind, index);
    if (inner.scope.kind === "person") people.forEach(visit);
    else return people.every((person) => eachMember(frame, inner, PERSON, person, visit));
  } else if (inner.scope.kind === "span") {
    if (frame.isPast) return false;
    frame.spansOf(index).forEach(visit);
  } else if (inner.set) {
    const members = frame.set(inner.set);
    if (!members) return false;
    const { from, to } = membersOf(members, index);
    for (let member = from; member < to; member += 1) visit(member);
  } else visit(index);
  return true;
}

const NOT_KEPT = new Unknown([
  { what: { zh: "往月的明细记录", en: "records of earlier months" }, where: "opening-scores.csv" },
]);

function valuesAt(
  frame: Frame,
  inner: Inner,
  here: Scope,
  index: number,
): readonly Value[] | Unknown {
  const isGroup = here.kind !== "person" && !inner.within;
  const seen = isGroup ? frame.amongOthers : frame;
  const { of, set } = inner;
  const chosen = set && seen.set(set);
  if (chosen?.absent) return chosen.absent;
  const refused = set ? refusedAmong(seen, set.kind, here, index) : [];
  // Most people have no record of most sets.
  if (chosen && here.kind === "person" && !inner.within && isEmpty(chosen, index)) return refused;
  const undecided = chosen?.undecided;
  const values: Value[] = [...refused];
  const visit = (member: number) => {
    values.push(undecided?.get(member) ?? (of ? of.evaluate(seen, member) : true));
  };
  const kept = eachMember(seen, inner, here, index, visit);
  return kept ? values : NOT_KEPT;
}

type Fold = (values: readonly Known[]) => Value;

function aggregated(call: Call, inner: Inner, site: Site, type: Type, fold: Fold): Computation {
  const set = site.here.kind === "record" ? site.environment.set(site.here.set) : undefined;
  const narrow = !inner.within && (site.here.kind === "record" || site.here.kind === "span");
  const wide: Scope = narrow ? PERSON : site.here;
  const outer = (frame: Frame, index: number) =>
    narrow ? lift(frame, site.here, wide, index, set) : index;
  const title = inner.set?.title ?? { zh: call.name, en: call.name };
  const evaluate = (frame: Frame, index: number): Value => {
    const values = valuesAt(frame, inner, wide, outer(frame, index));
    if (values instanceof Unknown) return values;
    return unknownOf(values) ?? fold(values.every(isKnown) ? values : values.filter(isKnown));
  };
  return {
    type,
    evaluate,
    show(frame, index, language: Language) {
      const value = evaluate(frame, index);
      return `${title[language]} ${showValue(value, type, language, site.environment.labels)}`;
    },
    sources(frame, index, add) {
      const members = inner.set && frame.set(inner.set);
      eachMember(frame, inner, wide, outer(frame, index), (member) => {
        const left = inner.filters && !isKnown(inner.of?.evaluate(frame, member) ?? null);
        if (members && !left) addRows(members, member, add);
        inner.of?.sources(frame, member, add);
      });
    },
  };
}

interface Shape {
  /** Type of the result from the type of what is added up; undefined = does not fit. */
  readonly typed: (of: Type | undefined) => Type | undefined;
  readonly fold: Fold;
  /** Joins the months' own results into one, where that gives the same as all records at once. */
  readonly joins?: Fold;
}

const onlyNumbers = (of: Type | undefined) => (of?.kind === "number" ? of : undefined);
const onlyTruth = (of: Type | undefined) => (of?.kind === "truth" ? TRUTH : undefined);

function total(values: readonly Known[]): Decimal {
  let sum: Decimal = ZERO;
  for (const value of values) sum = sum.plus(asDecimal(value));
  return sum;
}

function aggregate(
  name: string,
  shape: Shape & Pick<LanguageFunction, "doc" | "docs" | "example">,
): LanguageFunction {
  return {
    name,
    doc: shape.doc,
    example: shape.example,
    docs: shape.docs,
    compile(call, site) {
      const [input] = call.inputs;
      if (!takes(call, site, [1, 1], LOOKING_WORDS) || !input) return undefined;
      if (asksMonths(call)) return acrossMonths(call, input, site, shape);
      if (asksOthers(call, input, site)) return overPeers(call, site, shape);
      const inner = innerOf(call, input, site);
      if (!inner) return undefined;
      const type = shape.typed(inner.of?.type);
      if (type) return aggregated(call, inner, site, type, shape.fold);
      if (!inner.of && input.kind === "name") reportUnknownName(`${input.name}.?`, input.at, site);
      else reportUnits(site, call.at, `${name}(${inner.of ? typeName(inner.of.type) : "?"})`);
      return undefined;
    },
  };
}

/** Words that look at other people or other months. */
const LOOKING_WORDS = [...PEER_WORDS, ...TIME_WORDS];

function asksMonths(call: Call): boolean {
  return call.options.some(({ word }) => TIME_WORDS.includes(word));
}

/** Months of records are added up month by month, so only what can be joined again may be asked. */
function acrossMonths(
  call: Call,
  input: Syntax,
  site: Site,
  shape: Shape,
): Computation | undefined {
  const { typed, fold, joins } = shape;
  if (call.options.some(({ word }) => PEER_WORDS.includes(word) && word !== "where")) {
    reportUnits(site, call.at, `${call.name}(…): either other people or other months`);
    return undefined;
  }
  if (!looksInside(input, { ...site, here: PERSON }))
    return overMonths(call, site, { typed, fold });
  if (!joins) {
    reportUnits(site, call.at, `${call.name}(…) of records over months: sum(…) ÷ count(…)`);
    return undefined;
  }
  const options = call.options.filter(({ word }) => !TIME_WORDS.includes(word));
  const monthly = site.compile({ ...call, options }, { ...site, here: PERSON });
  return monthly && overMonths(call, site, { typed: () => monthly.type, fold: joins, monthly });
}

function overPeers(call: Call, site: Site, shape: Pick<Shape, "typed" | "fold">) {
  const { made, of } = amongPeers(call, site, shape);
  if (of && !shape.typed(of.type)) reportUnits(site, call.at, `${call.name}(${typeName(of.type)})`);
  return made;
}

/** 最值 — min and max of one input look over the records; of more, over the inputs (numeric.ts). */
export function aggregateExtreme(
  name: "min" | "max",
  call: Call,
  input: Syntax,
  site: Site,
): Computation | undefined {
  const fold: Fold = (values) =>
    values.length > 0 ? Decimal[name](...values.map(asDecimal)) : null;
  const shape: Shape = { typed: onlyNumbers, fold, joins: fold };
  if (asksMonths(call)) return acrossMonths(call, input, site, shape);
  if (asksOthers(call, input, site)) return overPeers(call, site, shape);
  const inner = innerOf(call, input, site);
  const type = inner && onlyNumbers(inner.of?.type);
  return inner && type && aggregated(call, inner, site, type, fold);
}

export const AGGREGATES: readonly LanguageFunction[] = [
  aggregate("sum", {
    ...aggregateWords.sum,
    typed: onlyNumbers,
    fold: total,
    joins: total,
  }),
  aggregate("count", {
    ...aggregateWords.count,
    typed: () => COUNT,
    fold: (values) => whole(values.filter((value) => value !== false).length),
    joins: total,
  }),
  aggregate("mean", {
    ...aggregateWords.mean,
    typed: onlyNumbers,
    fold: (values) => (values.length > 0 ? total(values).div(values.length) : null),
  }),
  aggregate("first", {
    ...aggregateWords.first,
    typed: (of) => of,
    fold: (values) => values[0] ?? null,
  }),
  aggregate("last", {
    ...aggregateWords.last,
    typed: (of) => of,
    fold: (values) => values.at(-1) ?? null,
  }),
  aggregate("any", {
    ...aggregateWords.any,
    typed: onlyTruth,
    fold: (values) => values.includes(true),
    joins: (values) => values.includes(true),
  }),
  aggregate("all", {
    ...aggregateWords.all,
    typed: onlyTruth,
    fold: (values) => values.every((value) => value === true),
    joins: (values) => values.every((value) => value === true),
  }),
];
