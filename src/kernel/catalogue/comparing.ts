import { entries } from "./entry.ts";

/** 比较与试算 — what `diff` and `simulate` are asked and cannot answer, or answer with a remark. */
export const comparing = entries({
  CSP398: {
    severity: "error",
    message: {
      zh: "{month} 是第一个月，前面没有月份可以相比",
      en: "{month} is the first month: there is none before it to compare with",
    },
    hint: {
      zh: "写明两个月份，如 cs-pay diff 2024-06 2024-05",
      en: "name two months, such as cs-pay diff 2024-06 2024-05",
    },
  },
  CSP399: {
    severity: "error",
    message: {
      zh: "{was} 和 {now} 都没有工号为“{employee}”的人",
      en: 'neither {was} nor {now} has anybody with the employee id "{employee}"',
    },
    hint: {
      zh: "照 employees.csv 写工号，如 --employee 00102",
      en: "write the employee id as in employees.csv, such as --employee 00102",
    },
  },
  CSP471: {
    severity: "warning",
    message: {
      zh: "{months} 已封账且不能重算（导出文件或制度不在了），差额没有拆分",
      en: "{months}: sealed, its exports or policy are gone, so changes are not split",
    },
    hint: {
      zh: "把该月的导出文件放回原处，再比较一次",
      en: "put the exports of that month back and compare again",
    },
  },
});
