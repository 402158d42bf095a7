import type { Bilingual } from "../../../kernel/bilingual.ts";
import { kindNamed } from "../../../inputs/index.ts";
import { ASSIGN_KEYS, type AssignKey } from "../../../payrun/assigned/assign-rule.ts";
import type { Field, Tree } from "../../../policy/load/tree.ts";
import type { SettingReader } from "../setting-reader.ts";
import type { AssignChoice } from "../workspace-config.ts";
import type { Written } from "../written.ts";

const RULE_KEYS = ["when", "policy"];
const EXAMPLE = "- { when: { team: A }, policy: policies/a.yaml }";
const WHEN_EXAMPLE = "{ team: A }";
const A_WORD: Bilingual = { zh: "一个词，或 [词, 词]", en: "a word, or [word, word]" };

/** 读分派 — the rules of `assign` in order; every key and word is checked where it stands. */
export function assignChoices(
  field: Field | undefined,
  reader: SettingReader,
): readonly AssignChoice[] {
  if (!field) return [];
  const { value } = field;
  if (value.kind !== "list" || value.items.length === 0) {
    reader.refuse(field, { zh: EXAMPLE, en: EXAMPLE });
    return [];
  }
  const rules = value.items.flatMap((item) => ruleOf(asField("assign", item), reader) ?? []);
  reportCovered(rules, reader);
  return rules;
}

function ruleOf(field: Field, reader: SettingReader): AssignChoice | undefined {
  const fields = reader.inside(field, RULE_KEYS, EXAMPLE);
  if (!fields) return undefined;
  for (const key of RULE_KEYS) {
    if (!fields.has(key)) reader.refuse(field, { zh: EXAMPLE, en: EXAMPLE });
    if (!fields.has(key)) return undefined;
  }
  const policy = reader.text(fields.get("policy"));
  const when = whenOf(fields.get("when"), reader);
  return policy && when && { when, policy, place: field.value.place };
}

function whenOf(field: Field | undefined, reader: SettingReader): AssignChoice["when"] | undefined {
  const fields = reader.inside(field, ASSIGN_KEYS, WHEN_EXAMPLE);
  if (!field || !fields) return undefined;
  const when = new Map<AssignKey, readonly Written[]>();
  for (const key of ASSIGN_KEYS) {
    const own = fields.get(key);
    const words = own && wordsOf(key, own, reader);
    if (words) when.set(key, words);
  }
  // A key that is misspelt has been told of; a rule for nobody in particular has not.
  if (when.size === 0 && field.value.kind === "fields" && field.value.fields.length === 0) {
    reader.refuse(field, { zh: WHEN_EXAMPLE, en: WHEN_EXAMPLE });
  }
  return when.size > 0 ? when : undefined;
}

function wordsOf(
  key: AssignKey,
  field: Field,
  reader: SettingReader,
): readonly Written[] | undefined {
  const { value } = field;
  const items = value.kind === "list" ? value.items : [value];
  const words = items.flatMap((item) => wordOf(key, item, reader) ?? []);
  if (items.length === 0) reader.refuse(field, A_WORD);
  return words.length === items.length && words.length > 0 ? words : undefined;
}

function wordOf(key: AssignKey, item: Tree, reader: SettingReader): Written | undefined {
  const text = item.kind === "text" ? item.text.trim() : "";
  if (text === "") {
    reader.refuse(asField(key, item), A_WORD);
    return undefined;
  }
  if (key !== "employment") return { text, place: item.place };
  const { words } = kindNamed("employees").columns.employment;
  const known = new Map(Object.entries(words)).get(text.toLowerCase());
  if (known !== undefined) return { text: known, place: item.place };
  const list = [...new Set(Object.values(words))].join(", ");
  reader.refuse(asField(key, item), { zh: list, en: list });
  return undefined;
}

/** An item of a list, under the key that findings name. */
function asField(key: string, value: Tree): Field {
  return { key, keyPlace: value.place, value };
}

/** The first rule that matches wins: one that asks for no more than an earlier one never does. */
function reportCovered(rules: readonly AssignChoice[], reader: SettingReader): void {
  rules.forEach((rule, index) => {
    const earlier = rules.slice(0, index).find((one) => covers(one, rule));
    if (!earlier) return;
    reader.find("CSP344", rule.place, { earlier: String(earlier.place.line) }, 1);
  });
}

function covers(earlier: AssignChoice, later: AssignChoice): boolean {
  return [...earlier.when].every(([key, words]) => {
    const own = later.when.get(key);
    return own?.every(({ text }) => words.some((word) => word.text === text)) ?? false;
  });
}
