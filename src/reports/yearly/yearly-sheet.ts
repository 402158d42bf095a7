import { openObjections } from "../../payrun/yearly/procedure.ts";
import type { YearlyAssessment, YearlyPerson } from "../../payrun/yearly/yearly-assessment.ts";
import { dayText, figureText, sourcesText, textsText } from "../cell-text.ts";
import { byEmployee, column, listing, type ListingColumn } from "../listing.ts";
import { CHANGE_WORDS, gradeWord, PROPOSAL_WORDS, proposalWord, stepWord } from "./yearly-words.ts";

/** 年度评定表 — one row per person: points, progress, proposal and what was decided. */
export const yearlySheet = listing<YearlyPerson, YearlyAssessment>({
  file: "yearly-assessment.csv",
  title: { zh: "年度评定表", en: "yearly assessment" },
  rows: ({ people }) => byEmployee(people, ({ person }) => person.id),
  columns: (year) => [...pointColumns(year), ...progressColumns(year), ...resultColumns(year)],
});

function pointColumns(year: YearlyAssessment): readonly ListingColumn<YearlyPerson>[] {
  return [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("team", "班组", "text", ({ person }) => person.team),
    column("grade", "职级", "text", ({ grade, person }, language) =>
      gradeWord(year, grade ?? person.grade, language),
    ),
    column("year_score", "全年分数", "number", ({ score }) => figureText(score)),
    ...year.rule.criteria.map(({ name, title }) =>
      column<YearlyPerson>(name, title.zh, "number", ({ criteria }) =>
        figureText(criteria.find((one) => one.criterion.name === name)?.points),
      ),
    ),
    column("total", "总分", "number", ({ total }) => figureText(total)),
  ];
}

function progressColumns(year: YearlyAssessment): readonly ListingColumn<YearlyPerson>[] {
  return [
    column("stage", "进度", "text", ({ procedure }, language) =>
      stepWord(year, procedure.stage, language),
    ),
    column("version", "第几次评定", "number", ({ procedure }) =>
      String(procedure.versions.at(-1)?.number ?? 1),
    ),
    column("next_step", "下一步", "text", ({ procedure }, language) =>
      stepWord(year, procedure.next?.step, language),
    ),
    column("by", "办理人", "text", ({ procedure }, language) => procedure.next?.by[language] ?? ""),
    column("due", "截止", "date", ({ procedure }) => dayText(procedure.next?.due)),
    column("overdue_days", "逾期天数", "number", ({ procedure }) =>
      String(procedure.next?.overdueDays ?? 0),
    ),
    column("notice_until", "公示至", "date", ({ procedure }) =>
      dayText(procedure.versions.at(-1)?.noticeUntil),
    ),
    column("open_objections", "未处理异议", "number", ({ procedure }) =>
      String(openObjections(procedure).length),
    ),
  ];
}

function resultColumns(year: YearlyAssessment): readonly ListingColumn<YearlyPerson>[] {
  return [
    column(
      "proposal",
      "提议",
      "text",
      ({ proposal }, language) => PROPOSAL_WORDS[proposalWord(proposal?.decision)][language],
    ),
    column("proposed_grade", "提议职级", "text", ({ proposal, grade }, language) => {
      const stays = proposalWord(proposal?.decision) === "stay";
      return gradeWord(year, stays ? grade : proposal?.targetGrade, language);
    }),
    column("met", "已满足", "text", ({ proposal }, language) =>
      textsText(proposal?.met ?? [], language),
    ),
    column("missing", "还差", "text", ({ proposal }, language) =>
      textsText(proposal?.missing ?? [], language),
    ),
    column("clause", "条款", "text", ({ proposal }) => proposal?.clause ?? year.rule.clause),
    column("result_grade", "评定职级", "text", ({ procedure }, language) =>
      gradeWord(year, procedure.result, language),
    ),
    column("confirmed_on", "确认日期", "date", ({ procedure }) =>
      dayText(procedure.confirmed?.date),
    ),
    column("change", "异动登记", "text", ({ change }, language) =>
      change === undefined ? "" : CHANGE_WORDS[change][language],
    ),
    column("sources", "出处", "text", ({ procedure, scoreRows }) =>
      sourcesText([...procedure.taken.map(({ place }) => place), ...scoreRows]),
    ),
  ];
}
