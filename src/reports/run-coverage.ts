import type { Bilingual, Language } from "../kernel/bilingual.ts";
import { isoDay } from "../kernel/calendar.ts";
import { rowReference } from "../kernel/place.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import { rowsOfLeavers } from "../payrun/rows-of-leavers.ts";
import { column, listing } from "./listing.ts";

/** 覆盖事项 — one thing of the policy or the input that had no effect on the month. */
export interface CoverageMatter {
  readonly matter: keyof typeof MATTERS;
  /** Rule, file, employee or team. */
  readonly what: string;
  readonly title: Bilingual;
  readonly clause: string;
  /** People, rows or due people. */
  readonly count: number | undefined;
  readonly where: string;
}

const MATTERS = {
  silent_rule: { zh: "未触发的规则", en: "silent_rule" },
  undecided_rule: { zh: "无法判断的规则", en: "undecided_rule" },
  unread_rows: { zh: "无规则读取的行", en: "unread_rows" },
  leaver_rows: { zh: "不在职者的行", en: "leaver_rows" },
  without_shifts: { zh: "没有排班的人", en: "without_shifts" },
  silent_day: { zh: "全组无打卡的日子", en: "silent_day" },
} as const satisfies Record<string, Bilingual>;

const NOTHING_SAID: Bilingual = { zh: "", en: "" };

/** 运行覆盖 — rules that did nothing, rows nobody read, people and days nobody exported. */
export const runCoverage = listing<CoverageMatter>({
  file: "run-coverage.csv",
  title: { zh: "运行覆盖", en: "run coverage" },
  rows: coverageMatters,
  columns: () => [
    column("matter", "事项", "text", ({ matter }, language) => MATTERS[matter][language]),
    column("what", "对象", "text", ({ what }) => what),
    column("title", "名称", "text", ({ title }, language: Language) => title[language]),
    column("clause", "条款", "text", ({ clause }) => clause),
    column("count", "数量", "number", ({ count }) => (count === undefined ? "" : String(count))),
    column("where", "何处", "text", ({ where }) => where),
  ],
});

/** 覆盖事项清单 — rules first, in order of the policy, then rows, people and days. */
export function coverageMatters(month: MonthResult): readonly CoverageMatter[] {
  const { silent, unread } = month.coverage();
  const { withoutShifts, silentDays } = month.measured.gaps();
  return [
    ...silent.map(({ name, title, clause, undecided, missing }): CoverageMatter => {
      const matter = undecided > 0 ? "undecided_rule" : "silent_rule";
      const count = undecided > 0 ? undecided : undefined;
      return { matter, what: name, title, clause, count, where: missing?.where ?? "" };
    }),
    ...unread.map(({ file, kind, count, first }): CoverageMatter => {
      const title = { zh: kind, en: kind };
      const where = rowReference(first);
      return { matter: "unread_rows", what: file, title, clause: "", count, where };
    }),
    ...rowsOfLeavers(month.measured.verdicts).map(({ employee, file, count, first }) => {
      const title = { zh: file, en: file };
      const where = rowReference(first);
      return { matter: "leaver_rows", what: employee, title, clause: "", count, where } as const;
    }),
    ...withoutShifts.map(({ id, name, row }): CoverageMatter => {
      const title = { zh: name, en: name };
      const where = rowReference(row);
      return { matter: "without_shifts", what: id, title, clause: "", count: undefined, where };
    }),
    ...silentDays.map(({ team, day, due }): CoverageMatter => {
      const where = isoDay(day);
      return {
        matter: "silent_day",
        what: team,
        title: NOTHING_SAID,
        clause: "",
        count: due,
        where,
      };
    }),
  ];
}
