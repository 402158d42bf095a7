import { entries } from "./entry.ts";

/** CSP4xx 个税与社保公积金 — what declared deductions, one-off pay and contributions lack. */
export const statutoryPay = entries({
  CSP415: {
    severity: "warning",
    message: {
      zh: "{person} 申报的{item}每月 {amount} 与法定标准不符（{allowed}），按 {counted} 扣除",
      en: "{person} declares {amount} a month for {item}, the law says {allowed}; {counted} counts",
    },
    hint: {
      zh: "请本人核对申报；标准见 statutory/ 的 deduction_limits",
      en: "let the person check it; the amounts are deduction_limits in statutory/",
    },
  },
  CSP416: {
    severity: "warning",
    message: {
      zh: "{person} 在 {year} 年同时申报{item}和{other}，一个纳税年度内只能选一项",
      en: "{person} declares both {item} and {other} in {year}; a tax year allows only one",
    },
    hint: {
      zh: "请本人选定一项，删去另一项的行",
      en: "let the person choose one and delete the rows of the other",
    },
  },
  CSP417: {
    severity: "warning",
    message: {
      zh: "年终奖 {bonus} 落在多发少得区间：税 {tax}；发 {better} 税只有 {less}，到手反而更多",
      en: "the bonus {bonus} lies in a cliff: its tax is {tax}; of {better} only {less} is taken",
    },
    hint: {
      zh: "改发 {better}，或并入当月工资计税",
      en: "pay {better} instead, or tax it together with the wages",
    },
  },
  CSP418: {
    severity: "error",
    message: {
      zh: "{person} 已有一次单独计税的年终奖（{first} 发放，属 {earned} 月度），本年第二次不能再单独计税，挂起",
      en: "{person} had a bonus taxed apart, paid in {first} for {earned}; a second is held",
    },
    hint: {
      zh: "把项目改名为“奖金”，并入工资计税",
      en: "rename the item, for example to bonus, so that it is taxed with the wages",
    },
  },
  CSP419: {
    severity: "error",
    message: {
      zh: "{date} 发放的年终奖不能单独计税：政策只适用于 {from} 至 {until}",
      en: "a bonus paid on {date} cannot be taxed apart: the rule holds from {from} to {until}",
    },
    hint: {
      zh: "把项目改名为“奖金”并入工资，或在 statutory/ 的 annual_bonus 中补充新的规定",
      en: "rename the item to tax it as wages, or add the new rule to annual_bonus in statutory/",
    },
  },
  CSP420: {
    severity: "error",
    message: {
      zh: "{person} {month} 的累计数缺少被拒收的行，没有计算",
      en: "the sums of {person} through {month} lack a row that was refused: not computed",
    },
    hint: {
      zh: "先改正此人被拒收的行",
      en: "correct the refused row of this person first",
    },
  },
  CSP421: {
    severity: "notice",
    message: {
      zh: "工资条依据的数字尚未证实 [{mark}]：{what}，出处“{source}”",
      en: 'payslips rest on a figure not yet confirmed [{mark}]: {what}, from "{source}"',
    },
    hint: {
      zh: "向经办机构或税务机关核实，并在 statutory/*.yaml 中写一条自己的数据",
      en: "confirm it with the authority and give an entry of your own in statutory/*.yaml",
    },
  },
  CSP422: {
    severity: "warning",
    message: {
      zh: "{person} 的{scheme}：账单 {billed}，计算 {computed}，相差 {difference}；以账单为准",
      en: "{scheme} of {person}: billed {billed}, computed {computed}, apart by {difference}",
    },
    hint: {
      zh: "核对缴费基数和比例；账单有误时请经办机构更正",
      en: "check the base and the rate; the bill is used until the authority corrects it",
    },
  },
  CSP423: {
    severity: "warning",
    message: {
      zh: "{person} 的公积金比例 {rate} 超出当地范围 {least}–{most}",
      en: "the fund rate {rate} of {person} is outside the local range {least}–{most}",
    },
    hint: {
      zh: "核对花名册的公积金比例；超过税法限额的部分不能税前扣除",
      en: "check fund_rate in the roster; what exceeds the limit of tax law is not deducted",
    },
  },
  CSP424: {
    severity: "notice",
    message: {
      zh: "{people} 本月有个税；若 {year} 年在本单位的工资不超过 {limit}，可从一月起直接减除全年费用",
      en: "{people} pay tax; after at most {limit} here in {year} the year's deduction counts",
    },
    hint: {
      zh: "在花名册填写 prior_year_wage 上年工资收入；不适用的在 low_income_rule 填 N",
      en: "fill prior_year_wage in the roster, or N under low_income_rule where it does not apply",
    },
  },
  CSP425: {
    severity: "warning",
    message: {
      zh: "{person} 填写了适用 6 万元直接扣除，但{month}不符合条件，按月累计减除费用",
      en: "{person} is marked for the low-income rule, which does not apply in {month}",
    },
    hint: {
      zh: "条件：上年 1 至 12 月都在本单位，全年工资不超过限额",
      en: "make sure of twelve months here in the year before, and of wages within the limit",
    },
  },
  CSP426: {
    severity: "warning",
    message: {
      zh: "{person} 有缴费基数，但社保账单上没有：{scheme}",
      en: "{person} has a base, but the bill has no line of {scheme}",
    },
    hint: {
      zh: "确认此人已经参保",
      en: "make sure that the person is registered",
    },
  },
  CSP427: {
    severity: "warning",
    message: {
      zh: "{month} 没有 deductions.csv，而今年更早的月份有专项附加扣除：本月不再增加",
      en: "{month} has no deductions.csv although earlier months of the year had deductions",
    },
    hint: {
      zh: "把专项附加扣除放进 {month} 文件夹；确实没有就放一个只有表头的文件",
      en: "put the declared deductions into the folder {month}; a header alone says there are none",
    },
  },
  CSP428: {
    severity: "warning",
    message: {
      zh: "{person} 的{item}只在年度汇算时扣除，发薪时没有扣",
      en: "{item} of {person} counts in the annual settlement only and was not deducted",
    },
    hint: {
      zh: "删去这一行，请本人汇算时自行申报",
      en: "delete the row and let the person declare it in the settlement",
    },
  },
  CSP429: {
    severity: "error",
    message: {
      zh: "{person} {year} 年的各行 {column} 不一致：{value} 与 {other}",
      en: "the rows of {person} in {year} disagree about {column}: {value} and {other}",
    },
    hint: {
      zh: "同一人同一年只写一个值",
      en: "give one value for a person and year",
    },
  },
  CSP445: {
    severity: "warning",
    message: {
      zh: "{person} 的{item}每年最多扣 {most}，本年已扣 {used}；本月申报 {amount}，按 {counted} 扣除",
      en: "{item} of {person}: {most} a year, {used} used before; of {amount} {counted} counts",
    },
    hint: {
      zh: "请本人核对缴存金额；限额见 statutory/ 的 deduction_limits",
      en: "let the person check what was paid in; the limit is deduction_limits in statutory/",
    },
  },
  CSP446: {
    severity: "warning",
    message: {
      zh: "{person} 的年终奖 {bonus} 填了不计税，未扣税；它是工资薪金（{law}），单独计税应扣 {tax}",
      en: "the bonus {bonus} of {person} was not taxed; it is wage income ({law}), its tax {tax}",
    },
    hint: {
      zh: "把 计税 改成“是”或留空",
      en: "write Y under taxable, or leave it blank",
    },
  },
});
