import type { Bilingual } from "../../kernel/bilingual.ts";
import type { KindName } from "../../inputs/index.ts";

/** 不逐条读的种类 — input kinds whose rows no rule reads one by one, and what it reads instead. */
export const WITHOUT_RECORDS: Readonly<Partial<Record<KindName, Bilingual>>> = {
  calls: {
    zh: "通话只累加、不逐条保留：用 agentdays（每人每天一条），或 calls.answered 这样的数",
    en: "calls are added up and not kept one by one: read agentdays, or calls.answered …",
  },
  punches: {
    zh: "打卡不逐条读：用 workdays（每人每天一条），或 attendance.late 这样的数",
    en: "punches are not read one by one: read workdays, or figures like attendance.late",
  },
  scores: {
    zh: "分数每人一个：直接写 score",
    en: "there is one score per person: write score",
  },
  targets: {
    zh: "目标写在 targets: 一节，得分用 points: 目标名",
    en: "targets stand in the section targets:, their points are points: NAME",
  },
  employees: {
    zh: "花名册每人一行：直接写 grade、team、base_pay 这样的名字",
    en: "the roster has one row per person: write names such as grade, team, base_pay",
  },
  changes: {
    zh: "异动已算入 grade、team、base_pay 等，每段一个值用 per: span",
    en: "changes are in grade, team and base_pay already; per: span has a value for each stretch",
  },
  opening: {
    zh: "以前月份的数用 previous、streak、months、mean(x, last 3)",
    en: "figures of earlier months are previous, streak, months or mean(x, last 3)",
  },
  "opening-scores": {
    zh: "以前月份的分数用 previous(score)",
    en: "scores of earlier months are previous(score)",
  },
  "opening-tax": { zh: "制度读不到个税累计", en: "no rule reads the sums of the income tax" },
  leases: { zh: "租赁写在 lease: 一节", en: "leases are settled by the section lease:" },
  outages: { zh: "故障写在 lease: 一节", en: "outages are settled by the section lease:" },
  appeals: { zh: "申诉由程序处理", en: "appeals are settled by the program" },
  decisions: { zh: "决定由程序处理", en: "decisions are settled by the program" },
  frozen: { zh: "冻结的工资条只用来核对", en: "frozen payslips are only compared with" },
};

/** 改用什么 — a hint for somebody who names such a kind, or a field of it. */
export function readInstead(name: string): Bilingual | undefined {
  const kinds: Readonly<Record<string, Bilingual>> = WITHOUT_RECORDS;
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
