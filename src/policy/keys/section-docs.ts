import type { SECTIONS } from "../load/sections.ts";
import type { KeyDoc } from "./key-doc.ts";

/** 各节说明 — what each section of a policy file is for. */
export const sectionDocs: Readonly<Record<keyof typeof SECTIONS, KeyDoc>> = {
  policy: {
    chinese: "制度",
    zh: "制度的名字，一个词；cs-pay.yaml 里写的就是它或文件名",
    en: "the name of the policy, one word",
    required: true,
  },
  title: {
    chinese: "标题",
    zh: "报表上的名称，中英文",
    en: "its name on reports, in both languages",
  },
  source: { chinese: "来源", zh: "所依据的文件", en: "the document it stands on" },
  extends: {
    chinese: "基于",
    zh:
      "在哪份制度之上，只写不同之处；可以是并列的几份 [甲, 乙]；" +
      "basics 给出请假、旷工、人工增减等共用规则",
    en:
      "the policy it stands on, or a list of several, of which it says only what differs; basics " +
      "has the shared rules for leave, absence and amounts entered by hand",
  },
  effective_from: {
    chinese: "生效日",
    zh: "从哪天起，2024-01-01；之前的月份不能用它发薪",
    en: "the day it starts, 2024-01-01; earlier months cannot be paid by it",
  },
  clauses: {
    chinese: "条款",
    zh: "原文的条款：编号、原文标题、自己的话；工资、罚款、提请、警告都要写 clause",
    en: "clauses of your document: id, heading, own words; pay, fines, flags, warnings cite them",
  },
  grades: {
    chinese: "职级",
    zh: "职级，由低到高；花名册的 grade 列写名字、中英文名或 also 里的写法",
    en: "grades from low to high; the roster may write any of their names",
  },
  levels: {
    chinese: "等级",
    zh: "其他有序的词，由低到高，如绩效等级；栏目用 level: 取其中的词",
    en: "other ordered words from low to high, such as tiers; a column takes them with `level`",
  },
  attendance: {
    chinese: "考勤",
    zh: "班次与考勤设置；没有打卡的写 recorded: false",
    en: "shifts and attendance; recorded: false where nobody clocks in",
    required: true,
  },
  readings: {
    chinese: "读法",
    zh: "有争议的条文：取哪种、还可怎样、为什么；上层写 名字: 值 改选。算式里当作常数",
    en:
      "disputed clauses: what was chosen, what instead, why; a higher layer writes name: value. " +
      "Expressions read them by name",
  },
  blanks: {
    chinese: "空白",
    zh: "原文没有写、由公司填的数；上层写 名字: 值 填写。没有填也没有默认的不适用",
    en: "what the document leaves open; a higher layer writes name: value. Blank: does not apply",
  },
  inputs: {
    chinese: "输入",
    zh: "制度自己的输入文件",
    en: "input files of the policy's own",
  },
  records: {
    chinese: "记录集",
    zh: "从一类记录里挑出来的、有名字的一组",
    en: "named choices of the records of a kind",
  },
  measures: {
    chinese: "指标",
    zh: "中间的数、考核指标、总分、等级：不直接成为工资项，可被别的栏目读",
    en: "figures in between, indicators, scores and tiers: no pay item, read by other columns",
  },
  pay: { chinese: "工资项", zh: "工资条上的项目，单位元", en: "items of the payslip, in yuan" },
  fines: {
    chinese: "罚款",
    zh: "罚款，写正数；通常 per: 记录集，每条一行",
    en: "fines, written positive; usually per: records, one line each",
  },
  flags: {
    chinese: "提请",
    zh: "提请人决定的事，when 成立时出现，可以挂起工资条",
    en: "what a person must decide, when `when` holds; may hold the payslip",
  },
  warnings: { chinese: "警告", zh: "只提醒，不改金额", en: "warns and changes no amount" },
  ladder: {
    chinese: "晋升",
    zh: "每个目标职级一项：从哪一级、要满足的条件",
    en: "one entry per grade to reach: from which, and the conditions",
  },
  confirmation: { chinese: "转正", zh: "谁到了转正的时候", en: "who is due for confirmation" },
  successors: { chinese: "继任", zh: "继任人选和次序", en: "who may succeed, and their order" },
  yearly: {
    chinese: "年度评定",
    zh: "每年一次的职级评定：阶梯、标准、步骤、升降条件；不影响工资",
    en: "the yearly assessment: ladder, criteria, steps, what proposes up and down; no pay",
  },
  targets: {
    chinese: "目标",
    zh: "有目标的指标：个人和班组达标与否，不影响工资",
    en: "indicators with a target, for people and groups; no pay",
  },
  appraisal: {
    chinese: "考评",
    zh: "考评表上的等级、得分、评分表和年度得分是哪些栏目",
    en: "the columns that are tier, score, scorecard and year's score of the appraisal report",
  },
  actions: {
    chinese: "措施",
    zh: "考核之后提出的建议：加薪、降薪、培训；由人决定，不影响工资",
    en: "proposals after an appraisal: raise, cut, training; people decide, no pay",
  },
  mentoring: {
    chinese: "带教",
    zh: "哪些人还在带教期内，列入带教名单",
    en: "who is still led by a mentor and stands on the list of mentees",
  },
  paid: {
    chinese: "发薪",
    zh: "谁有工资条；其余的人只考核",
    en: "who gets a payslip; all others are only appraised",
  },
  quality_coverage: {
    chinese: "质检覆盖",
    zh: "每个坐席每周应监听、回访几次，见 quality-coverage.csv",
    en: "checks an agent is to have in a week, for quality-coverage.csv",
  },
  talent: {
    chinese: "优秀名单",
    zh: "按分数取前几分之一，见 talent.csv",
    en: "the best share by a score, for talent.csv",
  },
  lease: {
    chinese: "租赁",
    zh: "出租坐席的结算条款，见 cs-pay lease",
    en: "terms by which seats are let, for cs-pay lease",
  },
  law: {
    chinese: "法律",
    zh: "法律检查要看的数：月薪、试用期、最低底薪等",
    en: "figures that the legal checks look at: monthly base, probation, lowest base",
  },
};
