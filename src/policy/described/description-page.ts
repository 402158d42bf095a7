import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import type { DescribedRule, Description } from "./description.ts";
import { capital, markdownTable, sentence, SIGNS } from "./telling.ts";

const WORDS = {
  from: { zh: "自 {day} 起执行。", en: "In force from {day}." },
  intro: {
    zh: "以下逐条写明怎样计算；与制度原文不一致时，以原文为准。",
    en:
      "Every clause and how it is worked out; where it differs from the policy itself, " +
      "the policy holds.",
  },
  clauses: { zh: "各条款", en: "Clauses" },
  others: { zh: "其他规则", en: "Other rules" },
  records: { zh: "哪些记录算数", en: "Which records count" },
  inputs: { zh: "另行登记的表", en: "Records kept for this policy" },
  readings: { zh: "有争议的条文怎样理解", en: "How disputed clauses are read" },
  blanks: { zh: "公司填写的数", en: "What the company fills in" },
  clause: { zh: "条款", en: "clause" },
  chosen: { zh: "采用", en: "taken" },
  instead: { zh: "另一种", en: "the alternative" },
  why: { zh: "理由", en: "why" },
  meaning: { zh: "含义", en: "meaning" },
  value: { zh: "现值", en: "value in force" },
  open: { zh: "待公司填写", en: "to be filled by the company" },
  usual: { zh: "{value}（公司没有另定）", en: "{value} (unless the company says otherwise)" },
} as const satisfies Record<string, Bilingual>;

/** 说明书 — the description of a policy as Markdown, to be handed to staff. */
export function descriptionPage(description: Description, language: Language): string {
  const { title, from, clauses, others } = description;
  const parts = [
    `# ${capital(title)}`,
    ...(from === undefined ? [] : [fill(WORDS.from[language], { day: from })]),
    WORDS.intro[language],
    ...(clauses.length > 0 ? [`## ${WORDS.clauses[language]}`] : []),
    ...clauses.flatMap(({ id, heading, says, rules }) => [
      `### ${id} ${capital(heading)}`.trimEnd(),
      ...(says === "" ? [] : [sentence(says, language)]),
      ...rules.flatMap((rule) => ruleParts(rule, language)),
    ]),
    ...(others.length > 0 ? [`## ${WORDS.others[language]}`] : []),
    ...others.flatMap((rule) => ruleParts(rule, language)),
    ...listParts(description, language),
    ...tableParts(description, language),
  ];
  return `${parts.join("\n\n")}\n`;
}

function ruleParts({ title, sort, text, examples }: DescribedRule, language: Language) {
  const kind = sort === title ? "" : SIGNS.open[language] + sort + SIGNS.close[language];
  const head = `#### ${capital(title)}${kind}`;
  const listed = examples.map((one) => `> ${one}`).join("\n>\n");
  const blocks = text.flatMap((one, at) => {
    const table = one.startsWith("|");
    const bullet = table ? one : `- ${one}`;
    const after = text[at - 1];
    // Sentences stay one list; a table must stand free of it.
    const joins = after !== undefined && !after.startsWith("|") && !table;
    return [{ bullet, joins }];
  });
  const joined: string[] = [];
  for (const { bullet, joins } of blocks) {
    const before = joined.at(-1);
    if (joins && before !== undefined) joined[joined.length - 1] = `${before}\n${bullet}`;
    else joined.push(bullet);
  }
  return [head, ...joined, ...(listed === "" ? [] : [listed])];
}

function listParts({ records, inputs }: Description, language: Language): readonly string[] {
  const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
  const files = inputs.map((lines) => lines.join(language === "en" ? " " : ""));
  return [
    ...(records.length > 0 ? [`## ${WORDS.records[language]}`, bullets(records)] : []),
    ...(files.length > 0 ? [`## ${WORDS.inputs[language]}`, bullets(files)] : []),
  ];
}

function tableParts({ readings, blanks }: Description, language: Language): readonly string[] {
  const said = (word: keyof typeof WORDS) => WORDS[word][language];
  const disputed = readings.map(({ clause, chosen, instead, why }) => [
    clause,
    why,
    chosen,
    instead.join(SIGNS.listed[language]),
  ]);
  const filled = blanks.map(({ clause, title, value, filled: own }) => {
    if (value === undefined) return [clause, title, said("open")];
    return [clause, title, own ? value : fill(said("usual"), { value })];
  });
  const readingHead = [said("clause"), said("why"), said("chosen"), said("instead")];
  return [
    ...(disputed.length > 0
      ? [`## ${said("readings")}`, markdownTable(readingHead, disputed)]
      : []),
    ...(filled.length > 0
      ? [
          `## ${said("blanks")}`,
          markdownTable([said("clause"), said("meaning"), said("value")], filled),
        ]
      : []),
  ];
}
