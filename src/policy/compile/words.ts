import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Level } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Tree } from "../load/tree.ts";
import { EntryReader, type Report } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

/** 有序词表 — grades and other ordered words of a policy, with their labels. */
export interface Words {
  readonly levels: ReadonlyMap<string, Level>;
  readonly labels: ReadonlyMap<string, Bilingual>;
}

/** The level of the roster's grade column carries the column's name. */
export const GRADE = "grade";

/** 读取词表 — the grades and the other ordered words of a policy. */
export function readWords(
  grades: readonly Declaration[],
  others: readonly Declaration[],
  report: Report,
): Words {
  const labels = new Map<string, Bilingual>();
  const levels = new Map<string, Level>();
  const gradeWords = grades.map((grade) => ({ name: grade.name, tree: grade.tree }));
  levels.set(GRADE, levelOf(GRADE, gradeWords, labels, report));
  for (const declared of others) {
    const { tree } = declared;
    if (tree.kind !== "fields") {
      const facts = { name: declared.name, wanted: "word: { zh: …, en: … } lines" };
      report({ code: "CSP303", place: tree.place, facts });
      continue;
    }
    const words = tree.fields.map((field) => ({ name: field.key, tree: field.value }));
    levels.set(declared.name, levelOf(declared.name, words, labels, report));
  }
  return { levels, labels };
}

function levelOf(
  name: string,
  words: readonly { readonly name: string; readonly tree: Tree }[],
  labels: Map<string, Bilingual>,
  report: Report,
): Level {
  const spelled = new Map<string, string>();
  for (const word of words) {
    const { tree } = word;
    spelled.set(word.name.toLowerCase(), word.name);
    if (tree.kind !== "fields") {
      labels.set(word.name, { zh: tree.kind === "text" ? tree.text : "", en: word.name });
    } else {
      const entry = new EntryReader({ name: word.name, place: tree.place, fields: tree }, report);
      entry.knows(ENTRY_KEYS.word);
      const zh = entry.text("zh")?.text ?? word.name;
      labels.set(word.name, { zh, en: entry.text("en")?.text ?? word.name });
      const also = entry.tree("also");
      const spellings = also?.kind === "list" ? also.items : also ? [also] : [];
      for (const one of spellings) {
        if (one.kind === "text") spelled.set(one.text.toLowerCase(), word.name);
      }
    }
    const label = labels.get(word.name);
    for (const text of [label?.zh, label?.en]) if (text) spelled.set(text.toLowerCase(), word.name);
  }
  return { name, words: words.map((word) => word.name), spelled };
}
