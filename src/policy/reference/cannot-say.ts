import type { Bilingual } from "../../kernel/bilingual.ts";

/** 说不了的 — what no word of the language says, and what people do instead. */
export const CANNOT_SAY: readonly Bilingual[] = [
  {
    zh: "一个人的工资取决于别人的工资条（工资项之间跨人相加）：把那个数写成 measures 再读",
    en: "pay that reads other people's payslips: make the figure a measure and read that",
  },
  {
    zh: "互相决定的两个数（解方程、迭代）：写成圈会报错",
    en: "two figures that decide each other: a circle is an error",
  },
  {
    zh: "随机抽取、抽签、抽检名单：由人抽好写进输入文件",
    en: "drawing at random: draw, and put the result into an input file",
  },
  {
    zh: "读文字的意思（录音、工单内容）：由人或系统写成类型、分数",
    en: "the meaning of texts or recordings: somebody writes a kind or a score",
  },
  {
    zh: "把一笔钱分给同一天、同一班的人：share 按月分给班组、职场、中心；按班分的由人分好再导入",
    en:
      "sharing an amount among those on one shift or day: share goes by the month and team, site " +
      "or centre; bring shares of a shift",
  },
  {
    zh: "按小时、按时段的排班人数与成本优化：只按记录、日、周、月计算",
    en: "staffing by the hour: figures are per record, day, week or month",
  },
  {
    zh: "逐条读 calls：通话只按人按日累加；读 agentdays，或用自己的输入带来逐条的通话",
    en:
      "single rows of calls, which are only added up: read agentdays, or bring single calls as " +
      "an input of your own",
  },
  {
    zh: "外币和汇率：金额都是元，换算后再导入",
    en: "foreign currency: amounts are yuan, convert before bringing them in",
  },
  {
    zh:
      "给本月之前离职的人的行定规则：没有他的工资条可写（CSP281 会列出）；把应付的金额写进他最后在职月份的 " +
      "adjustments.csv，已封存的由下个月补发；约好以后付的用 pays 的 leaver: as_planned",
    en:
      "rules for rows of somebody who left before the month (CSP281 lists them): write the " +
      "amount to adjustments.csv of their last month, which is paid late once that is sealed; " +
      "what was agreed to come later is pays with leaver: as_planned",
  },
  {
    zh: "发薪以外的审批流程（会签、逐级上报的时限）：写成 flags，由人处理",
    en: "approval by several people in turn: a flag, and people do the rest",
  },
  {
    zh: "年中改变的口径追溯到已封存的月份：差额由补发处理，封存的月份不重算",
    en: "a rule changed for sealed months: back pay carries differences, seals stay",
  },
];
