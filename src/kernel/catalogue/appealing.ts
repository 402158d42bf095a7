import { entries } from "./entry.ts";

/** CSP475–479 申诉 — rows of appeals.csv that settle no fine, or not clearly one. */
export const appealing = entries({
  CSP475: {
    severity: "error",
    message: {
      zh: "{person} 的申诉没有对上任何罚款：{date} 没有“{fine}”",
      en: 'the appeal of {person} meets no fine: there is no "{fine}" on {date}',
    },
    hint: {
      zh: "照 fines.csv 抄写项目代码和日期，此人本月的罚款（括号内为第几次）：{known}",
      en: "copy item and date from fines.csv; fines of this person (with their numbers): {known}",
    },
  },
  CSP476: {
    severity: "error",
    message: {
      zh: "{person} 在 {date} 有几笔“{fine}”（本月第 {numbers} 次），不知申诉的是哪一笔，没有改动",
      en: '{person} has several "{fine}" on {date} (numbers {numbers}): none was changed',
    },
    hint: {
      zh: "在 occurrence（第几次）一列写明是哪一次",
      en: "say which one in the column occurrence",
    },
  },
  CSP477: {
    severity: "error",
    message: {
      zh: "{person} 的同一笔罚款在 {earlier} 有不同的申诉结果，两个都不算",
      en: "{earlier} says something else about the same fine of {person}: neither counts",
    },
    hint: { zh: "每笔罚款只留一个结果", en: "keep one outcome for each fine" },
  },
  CSP478: {
    severity: "warning",
    message: {
      zh: "{person} 的申诉 {filed} 才提出，期限到 {until}；结果照算",
      en: "the appeal of {person} was handed in on {filed}, after {until}; its outcome counts",
    },
    hint: {
      zh: "确认逾期的申诉也要受理",
      en: "make sure that late appeals are to be heard",
    },
  },
  CSP479: {
    severity: "error",
    message: {
      zh: "{person} 在 {date} 的“{fine}”是本月第 {numbers} 次，不是第 {number} 次",
      en: '"{fine}" of {person} on {date} is number {numbers} of the month, not {number}',
    },
    hint: {
      zh: "第几次（occurrence）照 fines.csv 写 {numbers}，那天只有一笔时可以留空",
      en: "write {numbers} under occurrence, or leave it blank if there is one fine that day",
    },
  },
});
