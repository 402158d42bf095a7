import { type Bilingual, fill, type Language, lazily } from "../../kernel/bilingual.ts";
import { rowReference } from "../../kernel/place.ts";
import { entryOf, type LeafChange } from "../../policy/addressed/leaf-changes.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Reason } from "./compared.ts";
import { formulaText } from "./formula-text.ts";
import type { Step } from "./step.ts";

/** Changed lines that are told; a rewritten rule has many. */
const TOLD = 3;

const WORDS = {
  value: { zh: "{name}：{old} → {now}", en: "{name}: {old} → {now}" },
  written: { zh: "{text}（{place}）", en: "{text} ({place})" },
  nothing: { zh: "没有", en: "nothing" },
  further: { zh: "另有 {count} 处", en: "{count} more lines" },
  law: { zh: "法规方式 law：{old} → {now}", en: "law: {old} → {now}" },
  file: { zh: "适用制度 {old} → {now}", en: "paid by {old} → {now}" },
} as const satisfies Record<string, Bilingual>;

/** 制度变动 — the lines of the policy that were changed, old value and new, each with its place. */
export function policyMoved({ employee, item, before, after }: Step): Reason | undefined {
  const [old, now] = [before.policy(employee), after.policy(employee)];
  const rules = [...after.rules(item), ...before.rules(item)];
  const [rule] = rules;
  if (!old || !now || !rule) return undefined;
  const entries = rules.map(({ column }) => `${column.section}.${column.name}`);
  const changes = old === now ? [] : after.book.changes(old, now, [...new Set(entries)]);
  const said = [
    ...lawText(before.law, after.law),
    ...changes.slice(0, TOLD).map((change) => changeText(change, now)),
    ...(changes.length > TOLD ? [furtherText(changes.length - TOLD)] : []),
    ...(changes.length === 0 && old.file !== now.file ? [filesText(old, now)] : []),
  ];
  if (said.length === 0) return undefined;
  const lines = [before, after].map((station) => station.lines(employee, item)[0]);
  const formula = formulaText(lines[0], lines[1]);
  const text = lazily((language) =>
    [...said, formula]
      .map((one) => one[language])
      .filter((one) => one !== "")
      .join(language === "zh" ? "；" : "; "),
  );
  const clause = (lines[1] ?? lines[0])?.clause ?? rule.column.clause;
  return { text, clause, place: changes[0]?.place ?? rule.column.place };
}

function changeText({ path, old, now }: LeafChange, policy: Policy): Bilingual {
  const entry = entryOf(path);
  const column = policy.columns.find(({ section, name }) => `${section}.${name}` === entry);
  return lazily((language) => {
    const keys = path.slice(entry.length + 1);
    const title = column?.title[language];
    const name = title === undefined ? path : [title, keys].filter(Boolean).join(" ");
    const value = (leaf: LeafChange["now"]) =>
      leaf ? placed(leaf.text, rowReference(leaf.place), language) : WORDS.nothing[language];
    return fill(WORDS.value[language], { name, old: value(old), now: value(now) });
  });
}

function placed(text: string, place: string, language: Language): string {
  return fill(WORDS.written[language], { text, place });
}

function furtherText(count: number): Bilingual {
  return lazily((language) => fill(WORDS.further[language], { count: String(count) }));
}

function lawText(old: string, now: string): readonly Bilingual[] {
  if (old === now) return [];
  return [lazily((language) => fill(WORDS.law[language], { old, now }))];
}

function filesText(old: Policy, now: Policy): Bilingual {
  return lazily((language) => fill(WORDS.file[language], { old: old.file, now: now.file }));
}
