import type { Decimal } from "../../kernel/decimal.ts";
import type { Atom, Case } from "./cases.ts";
import { declaredIn, type Known, textOfKey } from "./known.ts";

const OPPOSITE: Readonly<Record<string, string>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** 何以不能 — why none of the cases can hold; undefined when one of them may. */
export function whyNever(cases: readonly Case[], known: Known): string | undefined {
  let why: string | undefined;
  for (const one of cases) {
    const found = contradiction(one, known);
    if (!found) return undefined;
    why ??= [...new Set(found.map(({ text }) => text))].join(" and ");
  }
  return why;
}

function contradiction(one: Case, known: Known): readonly Atom[] | undefined {
  const impossible = one.find((atom) => atom.impossible);
  if (impossible) return [impossible];
  const terms = new Map<string, Atom[]>();
  for (const atom of one) terms.set(atom.term, [...(terms.get(atom.term) ?? []), atom]);
  for (const [term, atoms] of terms) {
    const clash = clashOf(term, atoms, known);
    if (clash) return clash;
  }
  return undefined;
}

function clashOf(term: string, atoms: readonly Atom[], known: Known): readonly Atom[] | undefined {
  const bare = atoms.filter(({ operator }) => operator === "");
  const yes = bare.find(({ negated }) => !negated);
  const no = bare.find(({ negated }) => negated);
  if (yes && no) return [yes, no];
  // What does not apply meets no comparison: only a positive one makes the opposite certain.
  const compared = atoms.filter(({ operator }) => operator !== "");
  if (!compared.some(({ negated }) => !negated)) return undefined;
  const positive = compared.map((atom) =>
    atom.negated ? { ...atom, operator: OPPOSITE[atom.operator] ?? atom.operator } : atom,
  );
  const worded = positive.filter(({ word }) => word !== undefined);
  if (!wordsAgree(term, worded, known)) return worded;
  const units = new Set(positive.flatMap(({ figure }) => (figure ? [figure.unit] : [])));
  return [...units]
    .map((unit) => positive.filter(({ figure }) => figure?.unit === unit))
    .find((figures) => !figuresAgree(figures));
}

function wordsAgree(term: string, atoms: readonly Atom[], known: Known): boolean {
  const words = atoms.flatMap(({ word }) => word ?? []);
  if (words.length < 2 && !atoms.some(({ operator }) => operator === "<" || operator === ">")) {
    return true;
  }
  const ordered = levelsOf(term, atoms, known).filter((level) =>
    words.every((word) => level.includes(word)),
  );
  const comparesOrder = atoms.some(({ operator }) => operator !== "=" && operator !== "!=");
  if (ordered.length === 0 && comparesOrder) return true;
  const domains = ordered.length > 0 ? ordered : [[...new Set(words), NONE_OF_THEM]];
  return domains.some((domain) =>
    domain.some((word) => atoms.every((one) => meets(word, one, domain))),
  );
}

/** Stands for every word that the conditions do not name. */
const NONE_OF_THEM = "";

/** The words in order that the term can have, where it is certain that it is one of them. */
function levelsOf(
  term: string,
  atoms: readonly Atom[],
  known: Known,
): readonly (readonly string[])[] {
  const measure = declaredIn(known, "measures", term);
  const name = measure ? textOfKey(measure, "level") : term;
  const level = known.levels.get(name ?? "");
  if (level) return [level.words];
  const isOrdered = atoms.some(({ operator }) => operator !== "=" && operator !== "!=");
  return isOrdered ? [...known.levels.values()].map(({ words }) => words) : [];
}

function meets(
  word: string,
  { operator, word: wanted = "" }: Atom,
  domain: readonly string[],
): boolean {
  return holds(domain.indexOf(word) - domain.indexOf(wanted), operator);
}

function holds(order: number, operator: string): boolean {
  if (operator === "=") return order === 0;
  if (operator === "!=") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** Whether some number meets all of them: a bound itself, or one between two bounds. */
function figuresAgree(atoms: readonly Atom[]): boolean {
  const bounds = atoms.flatMap(({ figure }) => (figure ? [figure.value] : []));
  const sorted = bounds.toSorted((left, right) => left.comparedTo(right));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return true;
  const between = sorted.slice(1).map((bound, at) => bound.plus(sorted[at] ?? bound).div(2));
  const tried: readonly Decimal[] = [...sorted, ...between, first.minus(1), last.plus(1)];
  return tried.some((value) =>
    atoms.every(({ figure, operator }) =>
      figure ? holds(value.comparedTo(figure.value), operator) : true,
    ),
  );
}
