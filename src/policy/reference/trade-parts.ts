import type { ReferencePart } from "./reference-part.ts";

/** 行业各章 — what sales by contract and work at night need of the language. */
export const TRADE_PARTS: readonly ReferencePart[] = [
  {
    title: { zh: "合同与回款", en: "Contracts and receipts" },
    body: {
      zh: `合同一次签、分次付款，提成条件写在合同里，回款和退款只写合同号：per: receipts 的栏目用
find(contracts.栏, where contract_no = this.contract_no) 查出合同的条件，this.（本条.）是这条回款自己的
栏。签在以前月份的合同，先用 over: last 24 months 的记录集取来。签约当月才定的比例用
in_month(raise, 签约日) 取那个月的值；退款用同样的算式乘负数，就按原比例扣回。第一个核算月以前的值：
给以前的月份也建文件夹（如 2024-03），放这些数要读的文件；没有的月份结果未知，工资条等待。`,
      en: `A contract is signed once and paid for in parts; its terms stand in its own file, and
receipts and refunds only name it. A column per: receipts finds them with
find(contracts.field, where contract_no = this.contract_no); this.field is the receipt's own. For
contracts of earlier months look through a set with over: last 24 months. A rate that the month of
signing decided is in_month(raise, date signed); a refund takes the same times minus one. Figures
from before the first month paid: make folders for those months too, with the files that the
figures read; a month without them is unknown and the payslip waits.`,
    },
    shown: `inputs:
  contracts:
    columns: { contract_no: id, employee_id: id, rate: percent }
    id: contract_no
  receipts:
    columns: { contract_no: id, employee_id: id, amount: yuan }
pay:
  commission:
    clause: D1
    per: receipts
    value: amount * find(contracts.rate, where contract_no = this.contract_no)
    examples:
      given:
        contracts: [{ contract_no: C1, rate: 3% }]
        receipts: [{ contract_no: C1, amount: 1000 }]
      then: 30`,
  },
  {
    title: { zh: "夜班", en: "Night shifts" },
    body: {
      zh: `班次写 night: true，schedule 和 workdays 的记录里 night 栏就为是。按钟点算用
hours_between(starts_at, ends_at, 22 h, 6 h)：班次落在 22 点到 6 点的小时（不扣休息）；有打卡的用
workdays 的 first_in、last_out。shift 栏总是制度里的班次名，排班表写“夜班”“N”都一样。`,
      en: `With night: true a shift's records in schedule and workdays have the field night. By the
clock: hours_between(starts_at, ends_at, 22 h, 6 h), the hours of the shift between 22:00 and 6:00,
breaks included; with punches first_in and last_out of workdays. The field shift is always the
policy's own word, however the schedule spells it.`,
    },
    shown: `records:
  nights: { from: schedule, where: night }
pay:
  night_fee:
    clause: D1
    value: count(nights) * 30 yuan
    examples: { given: { schedule: [{ night: yes }, { night: no }] }, then: 30 }`,
  },
];
