import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { fieldOf, type Field, type Fields, type Tree } from "../load/tree.ts";
import type { Syntax } from "../expression/syntax.ts";
import type { Speech } from "./speech.ts";
import { spokenNumber, unitWordOf } from "./spoken-number.ts";
import { spaced } from "./telling.ts";

const WORDS = {
  below: { zh: "不满 {to}", en: "below {to}" },
  between: { zh: "{from} 至不满 {to}", en: "{from} to below {to}" },
  over: { zh: "{from} 及以上", en: "{from} and over" },
  upTo: { zh: "不超过 {to}", en: "up to {to}" },
  aboveTo: { zh: "超过 {from} 至 {to}", en: "above {from} up to {to}" },
  above: { zh: "超过 {from}", en: "above {from}" },
  any: { zh: "不论多少", en: "any" },
  nth: { zh: "第 {n} 次", en: "number {n}" },
  later: { zh: "以后各次", en: "every later one" },
} as const satisfies Record<string, Bilingual>;

/** 表的行 — the rows of a table or of tiers as cells, rows inside rows laid out flat. */
export interface SpokenRows {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Asked {
  /** The key that says what is looked up. */
  readonly by: "by" | "of";
  /** Unit of the outcomes. */
  readonly unit: string;
}

const SETTINGS: readonly string[] = ["by", "of", "on", "upper"];

export function tableRows(tree: Fields, { by, unit }: Asked, speech: Speech): SpokenRows {
  const written = fieldOf(tree, by);
  const choosers = choosersOf(written, speech);
  const heads = choosers.map((one) => speech.name(one));
  const upper = fieldOf(tree, "upper") !== undefined;
  return { heads, rows: rowsOf(tree, choosers, { upper, unit }, speech) };
}

/** `by: [grade, score]` looks up by several things, one inside the other. */
function choosersOf(tree: Tree | undefined, speech: Speech): readonly Syntax[] {
  const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  return items.flatMap((item) => speech.syntax(item) ?? []);
}

function rowsOf(
  tree: Fields,
  [chooser, ...inner]: readonly Syntax[],
  how: { readonly upper: boolean; readonly unit: string },
  speech: Speech,
): readonly (readonly string[])[] {
  const fields = tree.fields.filter(({ key }) => !SETTINGS.includes(key));
  const upper = how.upper || fieldOf(tree, "upper") !== undefined;
  const labels = labelsOf(fields, chooser, upper, speech);
  return fields.flatMap(({ value }, position) => {
    const label = labels[position] ?? "";
    if (value.kind === "fields") {
      const under = rowsOf(value, inner, how, speech);
      return under.map((cells) => [label, ...cells]);
    }
    return [[label, speech.tell(value, how.unit)]];
  });
}

function labelsOf(
  fields: readonly Field[],
  chooser: Syntax | undefined,
  upper: boolean,
  speech: Speech,
): readonly string[] {
  const { language } = speech;
  const name = chooser?.kind === "name" ? chooser.name : undefined;
  if (fields.some(({ key }) => key === "later")) {
    return fields.map(({ key }) =>
      key === "later" ? WORDS.later[language] : fill(WORDS.nth[language], { n: key }),
    );
  }
  const bounds = fields.map(({ key }) => speech.parsed(key));
  if (bounds.some((bound) => bound?.kind !== "number")) {
    return fields.map(({ key }) => speech.titles.word(key, name));
  }
  const unit = name === undefined ? "" : unitWordOf(speech.titles.type(name));
  const said = bounds.map((bound) =>
    bound?.kind === "number" ? spokenNumber(bound, unit, language) : "",
  );
  return said.map((from, at) => spaced(rangeText(at === 0, from, said[at + 1], upper, language)));
}

function rangeText(
  first: boolean,
  from: string,
  to: string | undefined,
  upper: boolean,
  language: Language,
): string {
  if (to === undefined) {
    if (first) return WORDS.any[language];
    return fill((upper ? WORDS.above : WORDS.over)[language], { from });
  }
  if (first) return fill((upper ? WORDS.upTo : WORDS.below)[language], { to });
  return fill((upper ? WORDS.aboveTo : WORDS.between)[language], { from, to });
}
