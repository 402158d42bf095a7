import { entries } from "./entry.ts";

/** CSP4xx 结果与法规数据 — a result that needs a person, and statutory files that cannot be used. */
export const results = entries({
  CSP401: {
    severity: "warning",
    message: {
      zh: "{person} 的实发工资为负：{amount}",
      en: "net pay of {person} is below zero: {amount}",
    },
    hint: {
      zh: "核对扣款，或把余额结转到下月",
      en: "check the deductions or carry the rest into next month",
    },
  },
  CSP402: {
    severity: "error",
    message: {
      zh: "没有 {year} 年的放假调休安排，无法确定工作日",
      en: "no calendar: the workdays of {year} are not known, its holiday notice is missing",
    },
    hint: {
      zh: "在 statutory/{year}.yaml 的 holiday_arrangements 中填写 {year} 年通知的 rest 与 work 日期",
      en: "add the rest and work dates of {year} as holiday_arrangements in statutory/{year}.yaml",
    },
  },
  CSP403: {
    severity: "error",
    message: {
      zh: "没有 {year} 年的法定节假日日期",
      en: "no calendar: the statutory holidays of {year} are not known",
    },
    hint: {
      zh: "在 statutory/{year}.yaml 的 statutory_holidays 中填写 {year} 年的日期",
      en: "add the dates of {year} under statutory_holidays in statutory/{year}.yaml",
    },
  },
  CSP404: {
    severity: "error",
    message: { zh: "没有“{city}”的地方标准", en: 'nothing is known of the city "{city}"' },
    hint: {
      zh: "可用：{known}；或在 statutory/ 中补充该城市",
      en: "use one of {known}, or add the city to a file in statutory/",
    },
  },
  CSP405: {
    severity: "notice",
    message: {
      zh: "没有填写城市：不核查最低工资等地方规定",
      en: "no city is given: local guards and tables such as the minimum wage are skipped",
    },
    hint: {
      zh: "在 cs-pay.yaml 中写一行，例如 city: harbin",
      en: "add a line to cs-pay.yaml, for example  city: harbin",
    },
  },
  CSP442: {
    severity: "notice",
    message: {
      zh: "制度 {policy} 没有写每月底薪：不核查 {guards}",
      en: "{policy} does not say what the monthly base is: {guards} are skipped",
    },
    hint: {
      zh: "在制度的 law 一节写 monthly_base，例如 monthly_base: base_pay",
      en: "write monthly_base under law in the policy, for example  monthly_base: base_pay",
    },
  },
  CSP406: {
    severity: "warning",
    message: {
      zh: "没有 {city} 在 {month} 的最低工资：不核查该市的地方规定",
      en: "no minimum wage of {city} is known for {month}: its local guards are skipped",
    },
    hint: {
      zh: "在 statutory/ 的 minimum_wage 中补充 {region} 的数据",
      en: "add a minimum_wage entry of region {region} to a file in statutory/",
    },
  },
  CSP407: {
    severity: "notice",
    message: {
      zh: "{city} 的最低工资最后核对于 {checked}，早于 {month}",
      en: "the minimum wage of {city} was last checked on {checked}, before {month}",
    },
    hint: {
      zh: "确认当地没有调整，并在 statutory/ 中更新 checkedOn",
      en: "make sure it has not been raised and bring checkedOn up to date in statutory/",
    },
  },
  CSP408: {
    severity: "error",
    message: {
      zh: "没有 {month} 的个人所得税税率表",
      en: "no income tax table is known for {month}",
    },
    hint: {
      zh: "在 statutory/ 的 income_tax 中补充",
      en: "add an income_tax entry to a file in statutory/",
    },
  },
  CSP409: {
    severity: "error",
    message: {
      zh: "没有 {month} 的法定数值 {names}",
      en: "the legal figures {names} are not known for {month}",
    },
    hint: {
      zh: "在 statutory/ 的 figures 中补充",
      en: "add them under figures in a file in statutory/",
    },
  },
  CSP410: {
    severity: "notice",
    message: {
      zh: "停用：社保公积金基数曾经不计算",
      en: "retired: bases of insurance and fund were once not computed",
    },
    hint: { zh: "不再出现", en: "nothing is to be done" },
  },
  CSP411: {
    severity: "error",
    message: {
      zh: "{person} 的期初个税累计到 {through}，不早于税款月份 {month}",
      en: "opening tax sums of {person} run through {through}, not before tax month {month}",
    },
    hint: {
      zh: "opening-tax.csv 只填 {month} 之前的累计数",
      en: "give only the sums of the months before {month} in opening-tax.csv",
    },
  },
  CSP412: {
    severity: "warning",
    message: {
      zh: "{person} 的决定“{code}”没有对应的待决事项，没有放行什么",
      en: 'the decision "{code}" for {person} matches nothing and released nothing',
    },
    hint: {
      zh: "此人本月的代码：{known}",
      en: "codes of this person in this month: {known}",
    },
  },
  CSP413: {
    severity: "warning",
    message: {
      zh: "制度没有职级“{value}”，此人的工资条挂起",
      en: 'the policy has no grade "{value}"; the payslip is held',
    },
    hint: { zh: "在花名册里改成制度的职级", en: "write a grade of the policy in the roster" },
  },
  CSP414: {
    severity: "warning",
    message: {
      zh: "更早的月份还有工资条挂起（{held}）：这些工资未发，不计入个税和年度累计",
      en: "payslips of earlier months are still held ({held}): unpaid, in no tax or year's sums",
    },
    hint: {
      zh: "补齐数据，或在 decisions.csv 中按该月放行，再重新核算",
      en: "supply what they lack or release them in decisions.csv for that month, then run again",
    },
  },
  CSP451: {
    severity: "error",
    message: { zh: "法规数据文件读不通：{reason}", en: "cannot read this file: {reason}" },
    hint: {
      zh: "检查缩进、重复的键和全角冒号",
      en: "check the indent, repeated keys and full-width colons",
    },
  },
  CSP452: {
    severity: "error",
    message: { zh: "不认识的键“{name}”", en: 'unknown key "{name}"' },
    hint: { zh: "可用：{known}", en: "use one of {known}" },
  },
  CSP453: {
    severity: "error",
    message: { zh: "{key} 的条目缺少“{name}”", en: 'an entry of {key} lacks "{name}"' },
    hint: { zh: "补一行 {name}:", en: "add a line  {name}:" },
  },
  CSP454: {
    severity: "error",
    message: { zh: "{key} 的值“{value}”读不懂", en: 'cannot read "{value}" as {key}' },
    hint: { zh: "写成 {example} 这样", en: "write it like {example}" },
  },
  CSP455: {
    severity: "error",
    message: { zh: "{key} 的写法不对", en: "{key} is written in the wrong form" },
    hint: {
      zh: "写成 {expected} 的形式，冒号用半角并空一格",
      en: "write it in the form {expected}, with a plain colon and a blank after it",
    },
  },
  CSP456: {
    severity: "error",
    message: {
      zh: "{date} 同时列在 {first} 和 {second} 中",
      en: "{date} stands under both {first} and {second}",
    },
    hint: { zh: "只保留其中一处", en: "keep it in one of the two" },
  },
  CSP457: {
    severity: "error",
    message: {
      zh: "{section} 中的 {key} 在同一文件里出现两次，前一处在 {first}",
      en: "{key} stands twice under {section} in this file, first at {first}",
    },
    hint: { zh: "删去其中一条", en: "delete one of the two" },
  },
  CSP458: {
    severity: "error",
    message: {
      zh: "税率表不连续：第 {band} 级的速算扣除数应为 {expected}",
      en: "the tax bands do not join: the quick deduction of band {band} should be {expected}",
    },
    hint: {
      zh: "核对 up_to、rate 与 quick_deduction，只有最后一级不写 up_to",
      en: "check up_to, rate and quick_deduction; only the last band has no up_to",
    },
  },
  CSP459: {
    severity: "error",
    message: {
      zh: "城市 {city} 所属的地区“{region}”没有最低工资",
      en: 'city {city} names the region "{region}", which has no minimum wage',
    },
    hint: {
      zh: "在 minimum_wage 中补充该地区，或改正名称",
      en: "add the region under minimum_wage or correct its name",
    },
  },
});
