import { Decimal, ZERO } from "../../kernel/decimal.ts";
import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import type { LeaseTerms } from "../lease-terms.ts";
import type { Tree } from "../load/tree.ts";
import { PERSON } from "../scope.ts";
import { wordOf } from "../value.ts";
import type { EntryReader } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";
import { single } from "./singles.ts";

/** 租赁一节 — the terms of leasing seats; each a figure, a reading or a blank. */
export function compileLeaseTerms(
  tree: Tree | undefined,
  environment: Environment,
): LeaseTerms | undefined {
  const entry = single(tree, "lease", ENTRY_KEYS.lease, environment);
  if (!entry) return undefined;
  for (const key of ENTRY_KEYS.lease) if (!OPTIONAL.has(key)) entry.needs(key);
  const figure = (key: string) => figureOf(entry, key, environment) ?? ZERO;
  const count = (key: string) => figure(key).toNumber();
  const word = (key: string, words: readonly [string, string]) =>
    wordIn(entry, key, words, environment) === words[0];
  return {
    clause: entry.text("clause")?.text ?? "",
    title: entry.bilingual("title") ?? { zh: "坐席租赁", en: "seat lease" },
    place: entry.place,
    extraByDays: word("extra_seats", ["by_days", "full_month"]),
    givenUpBy: count("given_up_by"),
    givenUpShare: figure("given_up_share"),
    creditDays: figure("credit_days"),
    freeAfter: figure("free_after"),
    askedBefore: count("asked_before"),
    freeBatches: count("free_batches"),
    settledBy: count("settled_by"),
    settledNextMonth: word("settled_in", ["next_month", "same_month"]),
    payGrace: count("pay_grace"),
  };
}

const OPTIONAL: ReadonlySet<string> = new Set(["title", "heading", "says"]);

/** Bills are made without anybody's figures, so every term must be known beforehand. */
function figureOf(entry: EntryReader, key: string, environment: Environment): Decimal | undefined {
  const text = entry.text(key);
  const made = text && compileExpression(text, { environment, here: PERSON });
  if (!text || !made) return undefined;
  if (made.fixed instanceof Decimal) return made.fixed;
  return entry.report("CSP303", text.place, { name: key, wanted: "a number" });
}

/** A reading by its name, or one of the words itself. */
function wordIn(
  entry: EntryReader,
  key: string,
  words: readonly string[],
  environment: Environment,
): string {
  const text = entry.text(key);
  if (!text || words.includes(text.text)) return text?.text ?? "";
  const chosen = wordOf(environment.constant(text.text)?.fixed ?? null);
  if (words.includes(chosen)) return chosen;
  const facts = { name: key, value: text.text, known: words.join(", ") };
  entry.report("CSP315", text.place, facts);
  return "";
}
