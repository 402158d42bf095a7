import { aggregateWords } from "./aggregate-words.ts";
import { Decimal, whole, ZERO } from "../../../kernel/decimal.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { addRows } from "../../members.ts";
import type { Computation, Frame } from "../../model.ts";
import { PERSON, type Scope } from "../../scope.ts";
import { asDecimal, isKnown, type Known, showValue, type Value } from "../../value.ts";
import { placeAt, reportUnits, type Site } from "../environment.ts";
import { type Call, type LanguageFunction, takes } from "../language-function.ts";
import { withReading } from "../parts-of.ts";
import { PEER_WORDS } from "../peers.ts";
import { lift } from "../resolve.ts";
import type { Syntax } from "../syntax.ts";
import { COUNT, TRUTH, type Type, typeName } from "../types.ts";
import { asksOthers, type Inner, innerOf, looksInside } from "./inner.ts";
import { type Fold, folded } from "./folded.ts";
import { eachMember, nobodyHasAny, valuesAt } from "./inner-values.ts";
import { overMonths, TIME_WORDS } from "./over-months.ts";
import { amongPeers } from "./among-peers.ts";
import { severalInputs } from "./several-inputs.ts";
import { toldMembers } from "./told-members.ts";
import { wordTitle } from "./word-titles.ts";

function aggregated(call: Call, inner: Inner, site: Site, type: Type, fold: Fold): Computation {
  const set = site.here.kind === "record" ? site.environment.set(site.here.set) : undefined;
  const narrow = !inner.within && (site.here.kind === "record" || site.here.kind === "span");
  const wide: Scope = narrow ? PERSON : site.here;
  const outer = (frame: Frame, index: number) =>
    narrow ? lift(frame, site.here, wide, index, set) : index;
  const title = inner.set?.title ?? titleOf(call, site);
  const { labels } = site.environment;
  const asking = <Answer>(index: number, ask: () => Answer): Answer =>
    inner.outer ? inner.outer.during(index, ask) : ask();
  const values = (frame: Frame, index: number) => valuesAt(frame, inner, wide, outer(frame, index));
  const asked = inner.outer
    ? (frame: Frame, index: number) => asking(index, () => values(frame, index))
    : values;
  const ofNone = fold([]);
  const evaluate = (frame: Frame, index: number) => folded(asked(frame, index), fold, ofNone);
  const made: Computation = {
    type,
    evaluate,
    ...(wide.kind === "person" && {
      forEverybody: (frame) => (nobodyHasAny(frame, inner) ? ofNone : undefined),
    }),
    show: (frame, index, language) =>
      `${title[language]} ${showValue(evaluate(frame, index), type, language, labels)}`,
    sources(frame, index, add) {
      const members = inner.set && frame.set(inner.set);
      const visit = (member: number) => {
        const left = inner.filters && !isKnown(inner.of?.evaluate(frame, member) ?? null);
        if (members && !left) addRows(members, member, add);
        inner.of?.sources(frame, member, add);
      };
      asking(index, () => eachMember(frame, inner, wide, outer(frame, index), visit));
    },
  };
  if (!inner.set) return made;
  const each = (frame: Frame, index: number, visit: (member: number) => void) =>
    asking(index, () => eachMember(frame, inner, wide, outer(frame, index), visit));
  const parts = toldMembers(inner, each);
  return withReading({ ...made, parts }, { name: call.name, title }, inner.set);
}

/** `last(daily wage)`: what is looked at, where it has a name of its own. */
function titleOf(call: Call, site: Site): Bilingual {
  const word = wordTitle(call.name);
  const [input] = call.inputs;
  if (input?.kind !== "name") return word;
  const { environment } = site;
  const { title } =
    environment.quantity(input.name, "span") ??
    environment.column(input.name, placeAt(site, input.at)) ??
    {};
  return title ? { zh: `${word.zh}(${title.zh})`, en: `${word.en}(${title.en})` } : word;
}

interface Shape {
  /** Type of the result from the type of what is added up; undefined = does not fit. */
  readonly typed: (of: Type | undefined) => Type | undefined;
  readonly fold: Fold;
  /** Joins the months' own results into one, where that gives the same as all records at once. */
  readonly joins?: Fold;
  /** What several inputs make, where the word takes several. */
  readonly several?: Parameters<typeof severalInputs>[2];
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
      const most = shape.several ? MOST_INPUTS : 1;
      if (!takes(call, site, [1, most], LOOKING_WORDS) || !input) return undefined;
      if (shape.several && call.inputs.length > 1) return severalInputs(call, site, shape.several);
      if (asksMonths(call)) return acrossMonths(call, input, site, shape);
      if (asksOthers(call, input, site)) return overPeers(call, site, shape);
      const inner = innerOf(call, input, site);
      if (!inner) return undefined;
      const type = shape.typed(inner.of?.type);
      if (type) return aggregated(call, inner, site, type, shape.fold);
      if (!inner.of && input.kind === "name") askForField(call, input.name, inner, site);
      else reportUnits(site, call.at, `${name}(${inner.of ? typeName(inner.of.type) : "?"})`);
      return undefined;
    },
  };
}

const MOST_INPUTS = 20;

/** `sum(orders)` adds up nothing: which of their figures is meant must be said. */
function askForField(call: Call, name: string, { set }: Inner, site: Site): void {
  const fields = [...site.environment.fields(set?.kind ?? "").values()];
  const field = fields.find(({ type }) => type.kind === "number")?.name ?? "…";
  const why = `${call.name}(${name}) says no field: ${call.name}(${name}.${field})`;
  const at = call.inputs[0]?.at ?? call.at;
  site.environment.report({ code: "CSP308", place: placeAt(site, at), facts: { why } });
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
  const shape: Shape = { typed: isComparable, fold: (values) => extreme(name, values) };
  if (asksMonths(call)) return acrossMonths(call, input, site, { ...shape, joins: shape.fold });
  if (asksOthers(call, input, site)) return overPeers(call, site, shape);
  const inner = innerOf(call, input, site);
  if (!inner) return undefined;
  const type = isComparable(inner.of?.type);
  if (type) return aggregated(call, inner, site, type, shape.fold);
  reportUnits(site, call.at, `${name}(${inner.of ? typeName(inner.of.type) : "?"})`);
  return undefined;
}

const isComparable = (of: Type | undefined) =>
  of && ["number", "date", "moment"].includes(of.kind) ? of : undefined;

/** Days and moments are numbers of their own; figures are decimal. */
function extreme(name: "min" | "max", values: readonly Known[]): Value {
  const [first] = values;
  if (first === undefined) return null;
  if (typeof first === "number") return Math[name](...values.map(Number));
  return Decimal[name](...values.map(asDecimal));
}

export const AGGREGATES: readonly LanguageFunction[] = [
  aggregate("sum", {
    ...aggregateWords.sum,
    typed: onlyNumbers,
    fold: total,
    joins: total,
    several: { combine: total, leavesOut: true, takesDates: false, ofNone: ZERO },
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
