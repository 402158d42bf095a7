import { entries } from "./entry.ts";

/** CSP33x 期初数 — rows of opening.csv that fill no month before the first. */
export const opening = entries({
  CSP330: {
    severity: "error",
    message: {
      zh: "制度里没有叫“{name}”的栏目或数，这一行没有用上",
      en: 'the policy has no column or figure called "{name}"; the row is not used',
    },
    hint: {
      zh: "写制度里指标的名字，或 policy docs 所列的数，如 score、attendance.late",
      en: "write the name of a measure, or a figure of policy docs: score, attendance.late",
    },
  },
  CSP331: {
    severity: "error",
    message: {
      zh: "{name} 的期初值“{value}”读不出（应为 {wanted}），用到它的工资条等待",
      en: 'the opening value "{value}" of {name} is no {wanted}; payslips made from it wait',
    },
    hint: {
      zh: "写数字、带 % 的百分比、是或否，或制度里的词",
      en: "write a figure, a percentage with %, yes or no, or a word of the policy",
    },
  },
  CSP332: {
    severity: "error",
    message: {
      zh: "{person} {month} 的 {name} 写了两次，只用了先写的",
      en: "{name} of {person} for {month} is given twice; only the first is used",
    },
    hint: {
      zh: "同一个数的两种叫法，或 opening-scores.csv 里也有：留下对的一行",
      en: "two names of one figure, or opening-scores.csv has it too: keep the row that is right",
    },
  },
  CSP333: {
    severity: "notice",
    message: {
      zh: "{month} 由自己的文件算出，这一行期初数没有用上",
      en: "{month} is worked out from its own files; this opening row is not used",
    },
    hint: {
      zh: "期初数只补第一个核算月之前的月份",
      en: "opening figures fill months before the first one only",
    },
  },
});
