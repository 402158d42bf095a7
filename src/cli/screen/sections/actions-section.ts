import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { byEmployee } from "../../../reports/listing.ts";
import { figure } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "考核后的建议", en: "Proposed after the appraisal" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  action: { zh: "建议", en: "proposal" },
  score: { zh: "本月得分", en: "month" },
  weakest: { zh: "最弱指标", en: "weakest" },
  message: { zh: "说明", en: "why" },
  clause: { zh: "条款", en: "clause" },
} as const satisfies Record<string, Bilingual>;

/** 考核建议 — raises, cuts and trainings that somebody has to decide. */
export function actionsSection({ actions }: MonthResult, screen: Screen): string {
  const { language } = screen;
  const rows = byEmployee(
    actions ?? [],
    ({ person }) => person.id,
    undefined,
    ({ name }) => name,
  );
  return tableBlock(
    {
      title: WORDS.title[language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.action },
        { head: WORDS.score, align: "right" },
        { head: WORDS.weakest },
        { head: WORDS.message },
        { head: WORDS.clause },
      ],
      rows: rows.map(({ person, label, score, weakest, message, clause }) => [
        person.id,
        person.name,
        label[language],
        figure(score, "", screen),
        weakest ? `${weakest.label[language]} ${figure(weakest.points, "", screen)}` : "",
        message[language],
        clause,
      ]),
      file: "actions.csv",
    },
    screen,
  );
}
