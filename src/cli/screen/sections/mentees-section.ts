import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { dayText } from "../../../reports/cell-text.ts";
import { byEmployee } from "../../../reports/listing.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "带教", en: "Newcomers and mentors" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  hired: { zh: "入职", en: "hired" },
  mentor: { zh: "导师", en: "mentor" },
  nobody: { zh: "（未指定）", en: "(to be named)" },
  clause: { zh: "条款", en: "clause" },
} as const satisfies Record<string, Bilingual>;

/** 带教 — newcomers and who leads them; who has nobody yet stands out. */
export function menteesSection({ mentees = [] }: MonthResult, screen: Screen): string {
  const { language } = screen;
  return tableBlock(
    {
      title: WORDS.title[language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.hired, firm: true },
        { head: WORDS.mentor },
        { head: WORDS.clause },
      ],
      rows: byEmployee(mentees, ({ person }) => person.id).map(
        ({ person, mentor, mentorName = "", clause }) => [
          person.id,
          person.name,
          dayText(person.hiredOn),
          mentor === undefined ? WORDS.nobody[language] : `${mentor} ${mentorName}`.trim(),
          clause,
        ],
      ),
      file: "mentees.csv",
    },
    screen,
  );
}
