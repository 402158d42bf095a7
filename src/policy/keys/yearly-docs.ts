import type { ENTRY_KEYS } from "../compile/section-keys.ts";
import { columnKeyDocs } from "./column-key-docs.ts";
import type { KeyDoc } from "./key-doc.ts";

const { clause, title, heading, says, when, examples } = columnKeyDocs;

type Docs<E extends keyof typeof ENTRY_KEYS> = Readonly<
  Record<(typeof ENTRY_KEYS)[E][number], KeyDoc>
>;

/** 年度评定的键 — what the keys of the section yearly say. */
export const yearlyDocs: Docs<"yearly"> = {
  clause,
  title,
  heading,
  says,
  ladder: {
    chinese: "阶梯",
    zh: "阶梯在花名册哪一列：grade（默认）或 level",
    en: "the roster column with the ladder: grade (default) or level",
    words: { grade: "职级", level: "职档" },
  },
  month: {
    chinese: "评定月份",
    zh: "每年几月评定；评到该月为止的十二个月",
    en: "month of the assessment, 1 to 12; the twelve months that end with it are assessed",
    required: true,
  },
  notice_days: {
    chinese: "公示天数",
    zh: "公示日期之后还有几天",
    en: "days of notice after its date",
    required: true,
  },
  score: { chinese: "全年分数", zh: "全年的分数", en: "the score of the year", required: true },
  criteria: {
    chinese: "评定标准",
    zh: "各项标准：权重，和算式或评定人给的分",
    en: "the criteria: a weight, and a figure or points that somebody gives",
    required: true,
  },
  stages: {
    chinese: "步骤",
    zh: "self、superior、department、committee、notice、confirmed、objection、resolved 各由谁、几时办",
    en:
      "who takes self, superior, department, committee, notice, confirmed, objection and " +
      "resolved, and by when",
    required: true,
  },
  promote: {
    chinese: "晋升条件",
    zh: "any 之下任一条满足即提议升一级",
    en: "any of these proposes one step up",
  },
  demote: {
    chinese: "降级条件",
    zh: "any 之下任一条满足即提议降一级",
    en: "any of these proposes one step down",
  },
  honours: { chinese: "荣誉", zh: "谁列入荣誉名单", en: "who is on the list of honours" },
};

/** 标准的键 — one criterion. */
export const criterionDocs: Docs<"criterion"> = {
  title,
  clause,
  weight: { chinese: "权重", zh: "所占比例", en: "its share", required: true },
  value: { chinese: "值", zh: "一条算式", en: "an expression" },
  judged: {
    chinese: "评分列",
    zh: "取评定记录的哪一列：ability、attitude、score，先有的算",
    en: "the cells of assessments that give the points, the first filled one counts",
  },
  examples: {
    ...examples,
    zh: "given 情形 → then 由 value 算出的分数，policy check 会跑；只由人打分的不能举例",
    en: "given a situation, then the points by `value`; not where only people give points",
  },
};

/** 步骤的键 — who takes a step and when it is due. */
export const stageDocs: Docs<"stage"> = {
  title,
  by: { chinese: "办理人", zh: "由谁办", en: "who takes it" },
  due: {
    chinese: "截止",
    zh: "评定步骤为评定月几号，其余为前一步之后几天",
    en: "day of the month for a judgement, else days after what went before",
  },
  examples: {
    ...examples,
    zh: "given 情形 → then 截止是几号或几天，policy check 会跑",
    en: "given a situation, then the day or days of `due`; run by policy check",
  },
};

/** 任一的键 — ways of which one is enough. */
export const waysDocs: Docs<"ways"> = {
  clause,
  any: {
    chinese: "任一",
    zh: "条件的列表，满足一条即可；几条须同时满足写 { all: [...] }",
    en: "conditions of which one is enough; { all: [...] } for some together",
  },
  examples: {
    ...examples,
    zh: "given 情形 → then 是否有一条满足，policy check 会跑",
    en: "given a situation, then whether one of them is met; run by policy check",
  },
};

/** 荣誉的键 — whom the list of honours names. */
export const honoursDocs: Docs<"honours"> = { clause, title, heading, says, when, examples };
