import { onceFor } from "../../kernel/once-for.ts";
import { whenAsked } from "../../kernel/when-asked.ts";
import type { Column } from "../../inputs/input-kind.ts";
import { BUILT_IN_KINDS } from "../../inputs/kind-catalogue.ts";
import type { Quantity } from "../../measures/quantity.ts";
import { DAY_KIND_NAMES } from "./day-kind-names.ts";
import { type Type, typeOfQuantity } from "./types.ts";

/** What matches the beginning of a cell is no word to compare with. */
const BEGINNING = "…";

/** Spelling → word, of every word that files in our kinds may hold. */
const known = whenAsked((): readonly (readonly [spelled: string, word: string])[] => [
  ...BUILT_IN_KINDS.all.flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ words = {} }) => Object.entries(words)),
  ),
  ...Object.entries(DAY_KIND_NAMES).map(([word, chinese]) => [chinese, word] as const),
]);

/** 量的类型 — the type of a figure or made field; its words may be spelled as files do. */
export function typeOfFigure({ type, words }: Pick<Quantity, "type" | "words">): Type {
  return words && type === "text" ? typeOfWords(words) : typeOfQuantity(type);
}

/** Many rules read the same figure. */
const typeOfWords = onceFor((words: readonly string[]): Type => {
  const spellings = known().filter((one) => words.includes(one[1]));
  return textOf(words, spellings, true);
});

/** 列的类型 — the type of a column, with the words it can hold and how files spell them. */
export function typeOfColumn({ type, words, open }: Column): Type {
  if (!words || type !== "text") return typeOfQuantity(type);
  return textOf([...new Set(Object.values(words))], Object.entries(words), open !== undefined);
}

function textOf(
  words: readonly string[],
  spellings: readonly (readonly [spelled: string, word: string])[],
  open: boolean,
): Type {
  const spelled = new Map<string, string>();
  const twoWords = new Set<string>();
  for (const [text, word] of spellings) {
    if (text.endsWith(BEGINNING)) continue;
    if ((spelled.get(text) ?? word) !== word) twoWords.add(text);
    else spelled.set(text, word);
  }
  for (const text of twoWords) spelled.delete(text);
  return { kind: "text", words, spelled, ...(open && { open }) };
}
