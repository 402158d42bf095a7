import { inputKind } from "../input-kind.ts";
import { words } from "../words.ts";

/** 坐席租赁 — seats let to clients, people recruited for them, deposits and payments. */
export const leases = inputKind({
  kind: "leases",
  title: { zh: "坐席租赁", en: "seat leases" },
  names: ["leases", "lease", "坐席租赁", "租赁", "租赁合同", "坐席租赁台账"],
  columns: {
    client: {
      type: "text",
      headers: ["客户", "客户名称", "乙方", "承租方"],
      required: true,
      doc: { zh: "租用坐席的客户", en: "who leases the seats" },
    },
    seats: {
      type: "count",
      headers: ["席位数", "坐席数", "席位", "租用席位"],
      // A deposit has no seats.
      required: false,
      headerRequired: true,
      min: "0",
      doc: { zh: "席位数；招聘、押金行留空", en: "number of seats; blank on other kinds of row" },
    },
    monthly_fee: {
      type: "yuan",
      headers: ["月租", "月租费", "每席月租", "单席月租"],
      required: false,
      headerRequired: true,
      min: "0",
      doc: { zh: "每席每月租金", en: "fee of one seat for a month" },
    },
    from: {
      type: "date",
      headers: ["开始", "起租日", "起租日期", "开始日期", "起始日期"],
      required: true,
      doc: {
        zh: "起租日；招聘为到岗日，付款为所付月份的任一天",
        en: "first day; of a payment any day of the month that is paid",
      },
    },
    to: {
      type: "date",
      headers: ["结束", "退租日", "退租日期", "结束日期", "到期日"],
      required: false,
      headerRequired: true,
      doc: { zh: "退租日，空白为仍在租", en: "day the seats are given up; blank: still let" },
    },
    kind: {
      type: "text",
      headers: ["类型", "项目", "费用类型"],
      required: false,
      words: words({
        seats: ["席位", "坐席", "租金", "坐席租金"],
        recruit: ["招聘", "招聘费", "员工招聘"],
        deposit: ["押金", "保证金"],
        payment: ["付款", "收款", "已付"],
      }),
      doc: {
        zh: "席位（空白即此）、招聘、押金或付款",
        en: "seats (or blank), recruit, deposit, payment",
      },
    },
    count: {
      type: "count",
      headers: ["数量", "人数", "招聘人数"],
      required: false,
      min: "0",
      doc: { zh: "招聘人数，或押金笔数", en: "people recruited, or deposits" },
    },
    unit_price: {
      type: "yuan",
      headers: ["单价", "每人费用", "金额"],
      required: false,
      min: "0",
      doc: { zh: "每人招聘费，或押金金额", en: "fee of one person, or the deposit" },
    },
    asked_on: {
      type: "date",
      headers: ["申请日期", "申请日", "提出日期"],
      required: false,
      doc: { zh: "增减席位的申请日", en: "day the change was asked for" },
    },
    paid_on: {
      type: "date",
      headers: ["付款日期", "到账日期", "付款日", "收款日期"],
      required: false,
      doc: { zh: "付款行的到账日", en: "of a payment: the day it came in" },
    },
  },
  stands: "root",
  absence: "optional",
  inOrder: [["from", "to"]],
  month: { rule: "any" },
});
