import { entries } from "./entry.ts";

/** CSP36x 说明 — what `explain` is asked and cannot answer, or answers with a remark. */
export const explaining = entries({
  CSP360: {
    severity: "error",
    message: {
      zh: "{month} 没有工号为“{employee}”的人",
      en: 'nobody in {month} has the employee id "{employee}"',
    },
    hint: {
      zh: "照 employees.csv 写工号",
      en: "write the employee id as in employees.csv",
    },
  },
  CSP361: {
    severity: "error",
    message: {
      zh: "{employee} 没有“{item}”这个项目，制度里也没有这个名字",
      en: '{employee} has no item "{item}", and the policy knows no such name',
    },
    hint: { zh: "可用的项目：{known}", en: "name one of: {known}" },
  },
  CSP362: {
    severity: "notice",
    message: {
      zh: "{month} 已封账：说明的是按现有数据重算的结果，与封账逐行一致",
      en: "{month} is sealed: this is computed anew and agrees with the seal line by line",
    },
    hint: { zh: "无需处理", en: "do nothing" },
  },
  CSP363: {
    severity: "warning",
    message: {
      zh: "{month} 已封账，现在重算与封账不同：{items}",
      en: "{month} is sealed, and computed anew it differs from the seal: {items}",
    },
    hint: {
      zh: "运行 cs-pay verify {month} 看是什么变了、差额是否已经补清",
      en: "cs-pay verify {month} says what changed and whether it is made good by now",
    },
  },
  CSP375: {
    severity: "error",
    message: {
      zh: "制度语言里没有“{name}”这个词",
      en: 'the language of policies has no word "{name}"',
    },
    hint: {
      zh: "用 cs-pay policy docs --brief 看全部的词",
      en: "run cs-pay policy docs --brief for all words",
    },
  },
});
