import type { Computation, Frame } from "../model.ts";
import { isKnown, Unknown, unknownOf, wordOf } from "../value.ts";
import { placeAt, type Site } from "./environment.ts";
import { type Call, optionOf } from "./language-function.ts";
import { PERSON } from "../scope.ts";
import type { OptionWord } from "./syntax.ts";
import { type Type, TRUTH, typeName } from "./types.ts";

/** Words that say among whom a figure is looked at. */
export const PEER_WORDS: readonly OptionWord[] = ["in", "whose", "where", "others"];

/** 同伴条件 — who belongs together, compiled per person. */
export interface PeerTerms {
  /** Read at each person: those alike belong together; absent = everybody. */
  readonly theirs: Computation | undefined;
  /** Read here: the group that is looked at; absent = the group of one's own. */
  readonly mine: Computation | undefined;
  readonly where: Computation | undefined;
  readonly others: boolean;
}

interface Index {
  readonly groups: ReadonlyMap<string, readonly number[]>;
  /** Set when somebody's membership cannot be told: then no group is certain. */
  readonly unknown: Unknown | undefined;
}

/** Scopes that hold several people have no own place among them. */
const WIDE: ReadonlySet<string> = new Set(["team", "site", "centre"]);

const NOBODY: readonly number[] = [];

/** 同伴 — the people a figure is looked at among, found once per month and kept. */
export class Peers {
  readonly #terms: PeerTerms;
  readonly #known = new WeakMap<Frame, Index>();

  constructor(terms: PeerTerms) {
    this.#terms = terms;
  }

  /** The people among whom person `index` looks; unknown when that cannot be told. */
  of(frame: Frame, index: number, person: number): readonly number[] | Unknown {
    const { theirs, mine, others } = this.#terms;
    const key = mine ? mine.evaluate(frame, index) : (theirs?.evaluate(frame, person) ?? "");
    if (key instanceof Unknown) return key;
    const { groups, unknown } = this.#indexOf(frame);
    if (unknown) return unknown;
    const members = groups.get(wordOf(key)) ?? NOBODY;
    return others ? members.filter((member) => member !== person) : members;
  }

  #indexOf(frame: Frame): Index {
    const known = this.#known.get(frame);
    if (known) return known;
    const { theirs, where } = this.#terms;
    const seen = frame.amongOthers;
    const groups = new Map<string, number[]>();
    const unknown: Unknown[] = [];
    for (let person = 0; person < frame.people; person += 1) {
      const belongs = where ? where.evaluate(seen, person) : true;
      const key = belongs === true && theirs ? theirs.evaluate(seen, person) : "";
      if (belongs instanceof Unknown) unknown.push(belongs);
      if (key instanceof Unknown) unknown.push(key);
      if (belongs !== true || !isKnown(key)) continue;
      const word = wordOf(key);
      const group = groups.get(word);
      if (group) group.push(person);
      else groups.set(word, [person]);
    }
    const index = { groups, unknown: unknownOf(unknown) };
    this.#known.set(frame, index);
    return index;
  }
}

/** 同伴附言 — `in team, others`, `whose mentor = employee_id`, `where confirmed`. */
export function compilePeers(call: Call, site: Site): Peers | undefined {
  if (WIDE.has(site.here.kind)) {
    refuse(
      site,
      call.at,
      `${call.name}(…) per ${site.here.kind} takes no ${PEER_WORDS.join(", ")}`,
    );
    return undefined;
  }
  const [whose, where] = (["whose", "where"] as const).map((word) => optionOf(call, word));
  const group = call.options.filter(({ word }) => word === "in");
  const member: Site = { ...site, here: PERSON };
  const alike = group.map(({ of }) => of && compiled(of, member, isKey));
  const inside = allKeys(alike.flatMap((one) => one ?? []));
  const joined = whose && compileWhose(whose, site);
  const condition = where?.of && compiled(where.of, member, (type) => type.kind === "truth", TRUTH);
  if (alike.includes(undefined) || (whose && !joined) || (where && !condition)) return undefined;
  if (inside && whose) {
    refuse(site, whose.at, "in and whose both name the group");
    return undefined;
  }
  return new Peers({
    theirs: inside ?? joined?.theirs,
    mine: joined?.mine,
    where: condition,
    others: optionOf(call, "others") !== undefined,
  });
}

/** Words tell people apart, and so do places and other counts; measured figures hardly agree. */
function isKey(type: Type): boolean {
  if (type.kind === "number") return type.unit["count"] === 1;
  return type.kind === "text" || type.kind === "level" || type.kind === "truth";
}

/** People alike in several things are alike in all of them. */
function allKeys(keys: readonly Computation[]): Computation | undefined {
  const [first, ...others] = keys;
  if (!first || others.length === 0) return first;
  return {
    ...first,
    evaluate(frame, index) {
      const values = keys.map((key) => key.evaluate(frame, index));
      const unknown = unknownOf(values);
      if (unknown) return unknown;
      return values.every(isKnown) ? JSON.stringify(values.map(wordOf)) : null;
    },
  };
}

/** The left side is read at the members, the right side here. */
function compileWhose(
  whose: NonNullable<ReturnType<typeof optionOf>>,
  site: Site,
): { readonly theirs: Computation; readonly mine: Computation } | undefined {
  const { of } = whose;
  if (of?.kind !== "binary" || of.operator !== "=") {
    refuse(site, whose.at, "whose takes a column = what it must be, such as mentor = employee_id");
    return undefined;
  }
  const theirs = compiled(of.left, { ...site, here: PERSON }, isKey);
  const mine = theirs && compiled(of.right, site, isKey, theirs.type);
  return theirs && mine && { theirs, mine };
}

function compiled(
  syntax: Parameters<Site["compile"]>[0],
  site: Site,
  suits: (type: Type) => boolean,
  wanted?: Type,
): Computation | undefined {
  const made = site.compile(syntax, site, wanted);
  if (!made || suits(made.type)) return made;
  refuse(site, syntax.at, `${typeName(made.type)} cannot tell people apart`);
  return undefined;
}

function refuse(site: Site, at: number, why: string): void {
  site.environment.report({ code: "CSP308", place: placeAt(site, at), facts: { why } });
}
