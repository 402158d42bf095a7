import { entries } from "./entry.ts";

/** CSP27x、35x、49x 年度评定 — what can be wrong with a year's assessments and their rows. */
export const yearly = entries({
  CSP270: {
    severity: "error",
    message: {
      zh: "评定结果“{value}”不是阶梯里的职级",
      en: 'the result "{value}" is no grade of the ladder',
    },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP271: {
    severity: "warning",
    message: {
      zh: "{person} 的异议不在公示期（{notice}）内，不妨碍确认，按投诉由评审委员会核查",
      en:
        "the objection of {person} is outside the notice ({notice}): " +
        "it stops no confirmation and goes to the committee as a complaint",
    },
    hint: {
      zh: "核对日期，或由委员会重新评定",
      en: "check the date, or let the committee assess again",
    },
  },
  CSP272: {
    severity: "warning",
    message: {
      zh: "{person} 没有未处理的异议，这行处理记录没有对象",
      en: "{person} has no open objection that this row could resolve",
    },
    hint: { zh: "核对日期与工号", en: "check the date and the employee id" },
  },
  CSP273: {
    severity: "warning",
    message: {
      zh: "{person} 由“{grade}”评为“{value}”：晋升一次只升一级",
      en: '{person} goes from "{grade}" to "{value}": a promotion is one step',
    },
    hint: { zh: "改为上一级，或核对结果", en: "give the next grade, or check the result" },
  },
  CSP274: {
    severity: "warning",
    message: {
      zh: "{person} 确认的职级“{value}”与委员会审定的“{decided}”不同",
      en: '{person} is confirmed as "{value}" while the committee decided "{decided}"',
    },
    hint: {
      zh: "让确认与审定一致，或补一行重新审定",
      en: "confirm what the committee decided, or add the row of the new decision",
    },
  },
  CSP355: {
    severity: "error",
    message: {
      zh: "制度 {policy} 没有年度评定（yearly）",
      en: "the policy {policy} has no yearly assessment (yearly)",
    },
    hint: {
      zh: "按月请写 cs-pay promote {year}-12，或在制度里写 yearly 一节",
      en: "write cs-pay promote {year}-12 for a month, or give the policy a section yearly",
    },
  },
  CSP356: {
    severity: "error",
    message: {
      zh: "年度评定的阶梯 {field} 至少要有两级",
      en: "the ladder {field} of the yearly assessment needs two steps at least",
    },
    hint: {
      zh: "在 grades 里写出各级；职档写在 levels 的 level 下",
      en: "write the steps under grades, or under levels: level",
    },
  },
  CSP357: {
    severity: "error",
    message: {
      zh: "{year} 年度（{from} 至 {to}）没有任何月份的数据",
      en: "there is no month of the year {year} ({from} to {to})",
    },
    hint: { zh: "有数据的月份：{known}", en: "months there are: {known}" },
  },
  CSP358: {
    severity: "error",
    message: {
      zh: "花名册里没有工号为“{employee}”的人",
      en: 'nobody in the roster has the employee id "{employee}"',
    },
    hint: { zh: "照 employees.csv 写工号", en: "write the employee id as in employees.csv" },
  },
  CSP359: {
    severity: "notice",
    message: {
      zh: "还没有 {wanted}：按到 {month} 为止的月份评定",
      en: "{wanted} is not there yet: the year is judged by the months up to {month}",
    },
    hint: { zh: "月份齐全后再运行一次", en: "run it again when the month is there" },
  },
  CSP490: {
    severity: "error",
    message: {
      zh: "{person} 于 {date} 确认，公示到 {until} 才结束；这次确认不算",
      en:
        "{person} was confirmed on {date} while the notice runs until {until}; " +
        "this confirmation does not count",
    },
    hint: { zh: "从 {first} 起再确认", en: "confirm on {first} or later" },
  },
  CSP491: {
    severity: "error",
    message: {
      zh: "{person} 于 {date} 确认时还有未处理的异议（{objection}）；这次确认不算",
      en:
        "{person} was confirmed on {date} against an open objection ({objection}); " +
        "this confirmation does not count",
    },
    hint: {
      zh: "先处理异议并写一行“异议处理”，再确认",
      en: "resolve the objection, write its row resolved, then confirm",
    },
  },
  CSP492: {
    severity: "error",
    message: {
      zh: "{person} 于 {date} 确认，之前没有公示；这次确认不算",
      en: "{person} was confirmed on {date} without a notice; this confirmation does not count",
    },
    hint: {
      zh: "先公示，公示期满再确认",
      en: "publish the result, and confirm when the notice ends",
    },
  },
  CSP493: {
    severity: "warning",
    message: {
      zh: "{person} 的“{step}”之前缺“{missing}”",
      en: '"{missing}" is missing before "{step}" of {person}',
    },
    hint: { zh: "补上缺的一步，或核对日期", en: "add the missing step, or check the dates" },
  },
  CSP494: {
    severity: "warning",
    message: {
      zh: "{person} 从 {date} 起改为“{value}”，没有已确认的评定，也不是组织调整",
      en: '{person} became "{value}" on {date} without a confirmed assessment',
    },
    hint: {
      zh: "补上评定记录；属组织调整的，原因写 organisation 或 组织调整",
      en: "add the assessment, or write the reason organisation",
    },
  },
});
