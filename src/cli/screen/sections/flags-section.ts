import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { sortedFlags } from "../../../reports/flags.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "待决事项（不影响发放）", en: "To be decided (nothing is held)" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  message: { zh: "事项", en: "matter" },
  clause: { zh: "条款", en: "clause" },
  decides: { zh: "由谁决定", en: "who decides" },
} as const satisfies Record<string, Bilingual>;

/** 未决事项 — flags that hold nothing and that nobody has decided about. */
export function openFlags({ flags }: MonthResult): MonthResult["flags"] {
  return flags.filter(({ holds, decided }) => !holds && decided === undefined);
}

/** 待决事项 — open flags that hold nothing; those that hold stand with the held payslips. */
export function flagsSection(month: MonthResult, screen: Screen): string {
  const { language } = screen;
  const open = openFlags(month);
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.message },
        { head: WORDS.clause },
        { head: WORDS.decides },
      ],
      rows: sortedFlags(open).map((flag) => [
        flag.person.id,
        flag.person.name,
        `${flag.message[language]} [${flag.code}]`,
        flag.clause,
        flag.decides[language],
      ]),
      file: "flags.csv",
    },
    screen,
  );
}
