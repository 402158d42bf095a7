import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { wrapCells } from "../../io/cell-width.ts";
import type { Candidate, Decision, MonthResult } from "../../payrun/month-result.ts";
import { sortedCandidates } from "../../reports/promotions.ts";
import { sortedSuccessors } from "../../reports/successors.ts";
import { DECISION_TEXTS, decisionText } from "./decision-text.ts";
import { safeText } from "./safe-text.ts";
import { type Screen, stacked } from "./screen.ts";
import { gradesText } from "./sections/candidates-section.ts";
import { tableBlock } from "./table-block.ts";

/** What matters most stands last, where the terminal shows it. */
const ORDER: readonly Decision[] = [
  "not_yet",
  "dismissal_watch",
  "demote",
  "confirm_due",
  "near",
  "eligible",
];

const WORDS = {
  heading: { zh: "{month} 晋升候选", en: "{month} promotion candidates" },
  nobody: { zh: "没有候选人。", en: "No candidates." },
  note: {
    zh: "条件满足不等于晋升：职级只随 changes.csv 里的一行改变。",
    en: "Eligible is not promoted: a grade changes only by a row in changes.csv.",
  },
  successors: { zh: "继任次序", en: "Successors in order" },
  earliest: { zh: "最早 {month} 可达", en: "{month} at the earliest" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  grade: { zh: "职级", en: "grade" },
  months: { zh: "月数", en: "months" },
  clause: { zh: "条款", en: "clause" },
  separator: { zh: "，", en: ", " },
} as const satisfies Record<string, Bilingual>;

/** 晋升视图 — every candidate with what is met and what is missing. */
export function promoteScreen(month: MonthResult, screen: Screen): string {
  const { language, paint } = screen;
  const sorted = sortedCandidates(month.candidates);
  const blocks = ORDER.flatMap((decision) =>
    sorted.filter((one) => one.decision === decision).map((one) => candidate(one, screen)),
  );
  const titles = month.policies.map(({ title }) => title[language]);
  const policies = titles.join(language === "zh" ? "、" : ", ");
  const heading = `${fill(WORDS.heading[language], { month: month.month })} · ${policies}`;
  return stacked(
    [
      paint.bold(heading),
      ...(blocks.length === 0 ? [WORDS.nobody[language]] : blocks),
      successorsBlock(month, screen),
      blocks.length === 0
        ? ""
        : [paint.dim(WORDS.note[language]), counts(sorted, screen)].join("\n"),
    ],
    screen,
  );
}

function candidate(one: Candidate, screen: Screen): string {
  const { language, paint, width } = screen;
  const person = `${safeText(one.person.id)} ${safeText(one.person.name)}`;
  const said = decisionText(one, language);
  const result = one.decision === "eligible" ? paint.green(said) : paint.yellow(said);
  const head = `${paint.bold(person)}  ${gradesText(one, screen)}  ${result}  [${one.clause}]`;
  const evidence = (mark: string, texts: readonly Bilingual[]) =>
    texts.flatMap((text) => hanging(mark, safeText(text[language]), width));
  const { earliest } = one;
  const soonest = earliest ? [`  ${fill(WORDS.earliest[language], { month: earliest })}`] : [];
  return [head, ...evidence("✓", one.met), ...evidence("✗", one.missing), ...soonest].join("\n");
}

function hanging(mark: string, text: string, width: number): readonly string[] {
  return wrapCells(text, width - 4).map((line, at) => `${at === 0 ? `  ${mark}` : "   "} ${line}`);
}

/** 继任块 — who stands first in line. */
export function successorsBlock(month: MonthResult, screen: Screen): string {
  return tableBlock(
    {
      title: WORDS.successors[screen.language],
      columns: [
        { head: WORDS.employee },
        { head: WORDS.name },
        { head: WORDS.grade },
        { head: WORDS.months, align: "right" },
        { head: WORDS.clause },
      ],
      rows: sortedSuccessors(month.successors).map((one) => [
        one.person.id,
        one.person.name,
        one.gradeLabel[screen.language],
        String(one.months),
        one.clause,
      ]),
      file: "successors.csv",
    },
    screen,
  );
}

function counts(candidates: readonly Candidate[], { language, paint }: Screen): string {
  const parts = ORDER.toReversed().flatMap((decision) => {
    const count = candidates.filter((one) => one.decision === decision).length;
    return count === 0 ? [] : [`${DECISION_TEXTS[decision][language]} ${count}`];
  });
  return paint.bold(parts.join(WORDS.separator[language]) + (language === "zh" ? "。" : "."));
}
