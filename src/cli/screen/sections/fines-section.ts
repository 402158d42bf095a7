import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import { rowReference } from "../../../kernel/place.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { sortedFines } from "../../../reports/fines.ts";
import { APPEAL_WORDS } from "../../../reports/result-words.ts";
import { money } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "罚款", en: "Fines" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  date: { zh: "日期", en: "date" },
  what: { zh: "事由", en: "what" },
  occurrence: { zh: "第几次", en: "nth" },
  amount: { zh: "金额", en: "amount" },
  appeal: { zh: "申诉", en: "appeal" },
  applied: { zh: "执行", en: "applied" },
  clause: { zh: "条款", en: "clause" },
  source: { zh: "出处", en: "source" },
} as const satisfies Record<string, Bilingual>;

/** 罚款 — the fined events with clause and row; what was applied only where the law changed it. */
export function finesSection({ fines }: MonthResult, screen: Screen): string {
  const changed = fines.some(({ amount, applied }) => !amount.equals(applied));
  const applied = changed ? [{ head: WORDS.applied, align: "right" } as const] : [];
  const appealed = fines.some(({ appeal }) => appeal);
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.date, firm: true },
        { head: WORDS.what },
        { head: WORDS.occurrence, align: "right" },
        { head: WORDS.amount, align: "right" },
        ...applied,
        ...(appealed ? [{ head: WORDS.appeal }] : []),
        { head: WORDS.clause },
        { head: WORDS.source },
      ],
      rows: sortedFines(fines).map((fine) => [
        fine.person.id,
        fine.person.name,
        isoDay(fine.date),
        fine.label[screen.language],
        String(fine.occurrence ?? ""),
        money(fine.amount),
        ...(changed ? [money(fine.applied)] : []),
        ...(appealed
          ? [fine.appeal ? APPEAL_WORDS[fine.appeal.outcome][screen.language] : ""]
          : []),
        fine.clause,
        rowReference(fine.source),
      ]),
      file: "fines.csv",
    },
    screen,
  );
}
