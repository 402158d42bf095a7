import type { ENTRY_KEYS } from "../compile/section-keys.ts";
import { appraisalDocs, coverageDocs, leaseDocs, talentDocs } from "./centre-key-docs.ts";
import { BLANK_UNITS, columnKeyDocs } from "./column-key-docs.ts";
import type { KeyDoc } from "./key-doc.ts";
import { attendanceDocs, lawDocs, shiftDocs } from "./setting-docs.ts";
import { criterionDocs, honoursDocs, stageDocs, waysDocs, yearlyDocs } from "./yearly-docs.ts";

const { clause, title, heading, says, when, message, examples } = columnKeyDocs;
const EXPLAINED = { clause, title, heading, says };
const FIGURE: KeyDoc = { chinese: "值", zh: "一条算式", en: "an expression" };

type Entries = {
  readonly [E in keyof typeof ENTRY_KEYS]: Readonly<Record<(typeof ENTRY_KEYS)[E][number], KeyDoc>>;
};

/** 条目的键 — what the keys of entries say that are no columns. */
export const entryKeyDocs: Entries = {
  attendance: attendanceDocs,
  shift: shiftDocs,
  law: lawDocs,
  yearly: yearlyDocs,
  criterion: criterionDocs,
  stage: stageDocs,
  ways: waysDocs,
  honours: honoursDocs,
  appraisal: appraisalDocs,
  quality_coverage: coverageDocs,
  talent: talentDocs,
  lease: leaseDocs,
  actions: {
    ...EXPLAINED,
    when,
    weakest_below: {
      chinese: "最弱低于",
      zh: "最弱指标的得分低于此数时提出",
      en: "proposed when the weakest indicator has fewer points than this",
    },
    message,
    decides: columnKeyDocs.decides,
    examples: {
      ...examples,
      zh: "given 情形 → then 条件是否成立，policy check 会跑；只写 weakest_below 的不能举例",
      en: "given a situation, then whether `when` holds; not where only weakest_below is written",
    },
  },
  mentoring: { ...EXPLAINED, when },
  paid: { ...EXPLAINED, when },
  blanks: {
    clause,
    title,
    default: { chinese: "默认", zh: "公司没有填时的值", en: "what holds until it is filled" },
    unit: {
      chinese: "单位",
      zh: "填的数是什么单位；% 和时长要连单位填写；date 是一个日期",
      en: "unit of what is filled in; percentages and times are written with theirs; date: a day",
      words: BLANK_UNITS,
    },
  },
  clauses: { heading, says },
  condition: {
    that: { chinese: "要求", zh: "条件", en: "the condition" },
    value: FIGURE,
    says,
    clause,
    near_by: {
      chinese: "接近",
      zh: "差多少以内算接近；不写则不算",
      en: "short by at most this counts as near; else never",
    },
  },
  confirmation: { ...EXPLAINED, when, message, examples },
  leap: { ...EXPLAINED, when, examples },
  readings: {
    clause,
    chosen: { chinese: "选", zh: "取哪种", en: "what was chosen", required: true },
    instead: { chinese: "另可", zh: "还可怎样，列表", en: "what else, a list", required: true },
    why: { chinese: "理由", zh: "为什么", en: "why", required: true },
  },
  rung: {
    ...EXPLAINED,
    from: { chinese: "从", zh: "从哪一级", en: "from which grade", required: true },
    all: {
      chinese: "全部",
      zh: "须全部满足的条件，列表：算式，或 { that, says, near_by }",
      en: "conditions, all of them: expressions, or { that, says, near_by }",
      required: true,
    },
    evidence: {
      chinese: "参考",
      zh: "只供参考的数，列表：{ value, says }",
      en: "figures to look at, { value, says }",
    },
    examples,
  },
  successors: {
    ...EXPLAINED,
    among: { chinese: "人选", zh: "哪些职级，先写的优先", en: "which grades, first ones first" },
    months: { chinese: "月数", zh: "按什么排", en: "what orders them" },
  },
  targets: {
    ...EXPLAINED,
    value: { ...FIGURE, required: true },
    group_value: {
      chinese: "组值",
      zh: "班组、职场、全中心的值",
      en: "the figure of teams, sites and the centre",
    },
    at_least: { chinese: "不低于", zh: "目标下限", en: "the target from below" },
    at_most: { chinese: "不超过", zh: "目标上限（越低越好）", en: "the target from above" },
    examples,
  },
  word: {
    zh: { chinese: "中文", zh: "中文名", en: "Chinese name" },
    en: { chinese: "英文", zh: "英文名", en: "English name" },
    also: { chinese: "又名", zh: "花名册里还可能的写法", en: "other spellings in the roster" },
  },
};

const EXAMPLE_KEYS: readonly (readonly [key: string, doc: KeyDoc])[] = [
  [
    "given",
    {
      chinese: "给定",
      zh:
        "情形：数和栏目写 名字: 值，记录写 种类: [{ 列: 值 }]；几个人写成列表，team、site 分组，" +
        "一组共有的栏目写在其中一人处。也可写读法和空白：该示例就按此选。" +
        "月份是 2024-05，写了 month_start 则是那个月。没有写的数未知",
      en:
        "the situation: name: value, records as kind: [{ column: value }]; a list for several " +
        "people, grouped by team and site, a figure of the group with one of them. A reading or " +
        "blank may be set too, for this example only. The month is 2024-05, or that of a given " +
        "month_start. What is not said is unknown",
      required: true,
    },
  ],
  [
    "then",
    {
      chinese: "结果",
      zh: "应得的值；每条记录一个或几个人时写成列表；none 不适用，unknown 未知",
      en: "what it must give; a list per record or person; none: does not apply, or unknown",
      required: true,
    },
  ],
  [
    "previous",
    {
      chinese: "上月",
      zh: "以前各月的数和记录，上个月在前：[{ 名字: 值, 种类: [{ 列: 值 }] }, …]",
      en:
        "figures and records of earlier months, last month first: " +
        "[{ name: value, kind: [{ column: value }] }, …]",
    },
  ],
];

/** 示例的键 — what the keys of an example say. */
export const exampleDocs: Readonly<Record<string, KeyDoc>> = Object.fromEntries(EXAMPLE_KEYS);
