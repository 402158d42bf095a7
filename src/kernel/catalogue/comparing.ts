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
  CSP470: {
    severity: "error",
    message: {
      zh: "制度里没有“{path}”这个值",
      en: 'the policy has no value at "{path}"',
    },
    hint: {
      zh: "写成 节.条目.键，如 pay.commission.tiers.40000",
      en: "write section.entry.key, such as pay.commission.tiers.40000",
    },
  },
  CSP472: {
    severity: "error",
    message: {
      zh: "“{path}”可以指几个值：{known}",
      en: '"{path}" may mean several values: {known}',
    },
    hint: { zh: "把路径写全", en: "write the whole path" },
  },
  CSP473: {
    severity: "error",
    message: {
      zh: "制度里没有读法“{name}”",
      en: 'the policy has no reading "{name}"',
    },
    hint: { zh: "可用的读法：{known}", en: "name one of: {known}" },
  },
  CSP474: {
    severity: "error",
    message: {
      zh: "读法 {name} 不能是“{value}”",
      en: 'the reading {name} cannot be "{value}"',
    },
    hint: {
      zh: "可选 {known}；别的数用 --set",
      en: "choose one of {known}, or write any other value with --set",
    },
  },
  CSP549: {
    severity: "warning",
    message: {
      zh: "{policy} 的 {path} 由 {before} 改为 {after}，即 {percent}，相差十倍以上或超过百分之百",
      en: "{path} of {policy} goes from {before} to {after}, {percent}: tenfold or more than all",
    },
    hint: {
      zh: "确认就是要改成这个数",
      en: "make sure that this figure is meant",
    },
  },
});
