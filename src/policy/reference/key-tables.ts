import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { COLUMN_SECTIONS, ENTRY_KEYS, SECTION_KEYS, SHARED_KEYS } from "../compile/section-keys.ts";
import { columnKeyDocs } from "../keys/column-key-docs.ts";
import { entryKeyDocs, exampleDocs } from "../keys/entry-key-docs.ts";
import type { KeyDoc } from "../keys/key-doc.ts";
import { sectionDocs } from "../keys/section-docs.ts";

type Docs = Readonly<Record<string, KeyDoc>>;

const TITLES = {
  sections: { zh: "文件各节", en: "Sections of the file" },
  columns: { zh: "每个栏目都可写的键", en: "Keys of every column" },
  of: { zh: "{section} 另有的键", en: "Further keys of {section}" },
  entry: { zh: "{section} 的键", en: "Keys of {section}" },
  example: { zh: "示例的键", en: "Keys of an example" },
  head: { zh: "| 键 | 中文 | 含义 |", en: "| key | in Chinese | meaning |" },
  required: { zh: "（必写）", en: " (required)" },
} as const satisfies Record<string, Bilingual>;

/** Where the keys of an entry stand, when that is no section of its own. */
const STANDS: Readonly<Partial<Record<keyof typeof ENTRY_KEYS, string>>> = {
  condition: "ladder: all / evidence",
  leap: "ladder: leap",
  rung: "ladder",
  shift: "attendance: shifts",
  word: "grades, levels",
};

/** 键的各表 — every key of a policy file with its Chinese form and meaning. */
export function keyTables(language: Language): readonly string[] {
  const named = (title: Bilingual, section: string) =>
    title[language].replace("{section}", section);
  const table = (title: string, docs: Docs) => [
    `### ${title}`,
    "",
    TITLES.head[language],
    "|---|---|---|",
    ...Object.entries(docs).map(([key, doc]) => keyRow(key, doc, language)),
    "",
  ];
  const pick = (keys: readonly string[], docs: Docs): Docs =>
    Object.fromEntries(Object.entries(docs).filter(([key]) => keys.includes(key)));
  const ofSection: Docs = columnKeyDocs;
  const further: Readonly<Record<string, readonly string[]>> = SECTION_KEYS;
  const entries = Object.entries<Docs>(entryKeyDocs);
  return [
    ...table(TITLES.sections[language], sectionDocs),
    ...table(TITLES.columns[language], pick(SHARED_KEYS, ofSection)),
    ...COLUMN_SECTIONS.flatMap((section) =>
      table(named(TITLES.of, section), pick(further[section] ?? [], ofSection)),
    ),
    ...entries.flatMap(([entry, docs]) => {
      const stands: Readonly<Record<string, string | undefined>> = STANDS;
      return table(named(TITLES.entry, stands[entry] ?? entry), docs);
    }),
    ...table(TITLES.example[language], exampleDocs),
  ];
}

/** 键的一行 — a key with its Chinese form and meaning. */
export function keyRow(key: string, doc: KeyDoc, language: Language): string {
  const fixed = Object.entries(doc.words ?? {}).map(([one, other]) => `\`${one}\` ${other}`);
  const words = fixed.length > 0 ? `; ${fixed.join(", ")}` : "";
  const required = doc.required ? TITLES.required[language] : "";
  return `| \`${key}\` | ${doc.chinese} | ${doc[language]}${required}${words} |`;
}
