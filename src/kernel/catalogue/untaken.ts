import { entries } from "./entry.ts";

/** CSP28x 无人取用 — rows that were read and that no rule can take up. */
export const untaken = entries({
  CSP280: {
    severity: "error",
    message: {
      zh: "制度没有叫“{value}”的酌定事项，此人的工资条等待",
      en: 'the policy lets nobody choose "{value}"; the payslip is held',
    },
    hint: {
      zh: "写成制度中 choose 的 what：{known}",
      en: "write what a choose of the policy names: {known}",
    },
  },
  CSP282: {
    severity: "error",
    message: {
      zh: "“{value}”的酌定对不上记录“{record}”，此人的工资条等待",
      en: 'what was chosen for "{value}" meets no record "{record}"; the payslip is held',
    },
    hint: {
      zh: "逐条酌定的写此人那条记录的编号（{known}），按人酌定的留空",
      en: "write the number of one of the person's records ({known}), or none if chosen per person",
    },
  },
  CSP281: {
    severity: "warning",
    message: {
      zh: "这些行的人 {month} 不在职，没有计入任何工资条：{who}",
      en: "rows of people who are not employed in {month} reach no payslip: {who}",
    },
    hint: {
      zh: "若应付，在其最后在职月份的 adjustments.csv 写明金额；该月已封存时，由下一个月补发",
      en:
        "if money is due, write it to adjustments.csv of the last month of employment: once that " +
        "is sealed, the next month pays it",
    },
  },
});
