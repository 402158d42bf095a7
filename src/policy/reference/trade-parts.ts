import type { ReferencePart } from "./reference-part.ts";

/** 行业各章 — what sales by contract and work at night need of the language. */
export const TRADE_PARTS: readonly ReferencePart[] = [
  {
    title: { zh: "合同与回款", en: "Contracts and receipts" },
    body: {
      zh: `合同一次签、分次付款，提成条件写在合同里，回款和退款只写合同号：per: receipts 的栏目用
find(contracts.栏, where contract_no = this.contract_no) 查出合同的条件，this.（本条.）是这条回款自己的
栏。签在以前月份的合同，先用 over: last 24 months 的记录集取来。签约当月才定的比例用
in_month(raise, 签约日) 取那个月的值；退款用同样的算式乘负数，就按原比例扣回。第一个核算月以前的值
写在 opening.csv（工号、月份、名称、值），或给那些月份也建文件夹；都没有的结果未知，工资条等待。`,
      en: `A contract is signed once and paid for in parts; its terms stand in its own file, and
receipts and refunds only name it. A column per: receipts finds them with
find(contracts.field, where contract_no = this.contract_no); this.field is the receipt's own. For
contracts of earlier months look through a set with over: last 24 months. A rate that the month of
signing decided is in_month(raise, date signed); a refund takes the same times minus one. Figures
from before the first month paid stand in opening.csv (employee, month, name, value), or make
folders for those months too; with neither the figure is unknown and the payslip waits.`,
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
  {
    title: { zh: "记录里写着的别人", en: "People whom a record names" },
    body: {
      zh: `记录里写着另一个人的工号时有两种用法。那条记录归他（第二客服、师傅、介绍人得钱）：记录集写
owner: 那一栏。记录仍归本人、只读他的数：whose employee_id = 那一栏，左边在每个人身上读，右边在这条
记录上读。下例：介绍的人在职满 3 个月，介绍人得 500 元；被介绍人不在花名册里就没有值。`,
      en: `A record may name another person by id. To make it theirs (second agent, mentor,
referrer) write owner: that field in a record set. To leave it with its own person and only read a
figure of the other: whose employee_id = that field, the left read at everybody, the right at the
record. Below, whoever referred somebody gets 500 yuan in the third month of employment; of
somebody who is not in the roster there is no figure.`,
    },
    shown: `inputs:
  referrals:
    columns: { employee_id: id, referred: id }
pay:
  referral_bonus:
    clause: D1
    per: referrals
    when: max(months_employed, whose employee_id = referred) = 3
    value: 500
    examples:
      given:
        - { employee_id: E1, referrals: [{ referred: E2 }, { referred: E3 }] }
        - { employee_id: E2, months_employed: 3 }
        - { employee_id: E3, months_employed: 1 }
      then: [500, none]`,
  },
  {
    title: { zh: "价目表等不属于谁的表", en: "Price lists and other tables of nobody" },
    body: {
      zh: `每份输入都有工号一列；价目表、项目参数这样不属于谁的表，这一列写管表的人（要在花名册里、当月
在职），用 find 按栏查：find 看所有人的行。查不到或查到几个不同的值，工资条等待。sum、count 只加本人的
记录；几个人同班、同日的记录要合起来算，先写成班组或中心的数，或由人分好再导入。`,
      en: `Every input has a column with an employee id; in a table that belongs to nobody (a price
list, terms of a project) it holds whoever keeps the table, who must be on the roster and employed,
and find looks it up: it sees everybody's rows. When none fits, or several that differ, the payslip
waits. sum and count add up one's own records only; what several people did on one day or shift is
a figure per team or centre first, or shared out before it is brought in.`,
    },
    shown: `inputs:
  prices:
    columns: { employee_id: id, product: text, price: yuan }
  jobs:
    columns: { employee_id: id, product: text, pieces: count }
pay:
  piece_pay:
    clause: D1
    per: jobs
    value: pieces * find(prices.price, where product = this.product)
    examples:
      given:
        - employee_id: E1
          prices: [{ product: desk, price: 3 }, { product: chat, price: 2 }]
        - { employee_id: E2, jobs: [{ product: chat, pieces: 40 }, { product: mail, pieces: 5 }] }
      then: [80, unknown]`,
  },
  {
    title: { zh: "几类记录合看的日子", en: "Days seen from several kinds of records" },
    body: {
      zh: `per: day 的栏目里每个汇总都只看那一天，可以读几类记录：任一类有记录的日子各有一个值。
再用 sum 把日子加起来。下例：当天接通满 40 通且没有成立的投诉，算一个达标日，每个 20 元。`,
      en: `In a column per: day each aggregate takes that day's records only, of as many kinds as it
names; every day with a record of any of them has a value, and sum adds the days up. Below, a day
of 40 answered calls and no upheld complaint counts, at 20 yuan each.`,
    },
    shown: `records:
  upheld: { from: complaints, where: upheld }
measures:
  good_day:
    per: day
    unit: count
    value: if(sum(agentdays.answered) >= 40 and count(upheld) = 0, 1, 0)
pay:
  good_days:
    clause: D1
    value: sum(good_day) * 20 yuan
    examples:
      given:
        agentdays: [{ date: 2024-05-06, answered: 45 }, { date: 2024-05-07, answered: 60 }]
        complaints: [{ received_at: 2024-05-07 10:00, upheld: yes }]
      then: 20`,
  },
  {
    title: { zh: "坐席状态", en: "Agent states" },
    body: {
      zh: `states.csv 每段状态一行。online 是可接电话和通话中（在线、空闲、通话），busy 示忙，away 离席
（小休、就餐），after_call 话后处理，offline 签出；states.online_minutes 等只加各自的状态。
登录时长是前四种之和。报表用了别的说法（如“培训”）时照写，读作那个词，state = "培训" 可以数它。记录种类
state_spells 把首尾相接的同一状态合为一段，按段罚款用它。`,
      en: `states.csv has a row per stretch. online is ready or talking, busy is not ready, away is
a break, after_call is wrap-up, offline is signed out; states.online_minutes and the like add up
their own state only, so time signed in is the first four together. Another word of the export
("training") is kept as written and can be counted: state = "training". state_spells joins rows
of one state that touch; fine by those.`,
    },
    shown: `measures:
  signed_in:
    unit: hours
    value: >-
      states.online_minutes + states.busy_minutes
      + states.away_minutes + states.after_call_minutes
    examples:
      given: { states.online_minutes: 400, states.busy_minutes: 20, states.away_minutes: 40,
        states.after_call_minutes: 20 }
      then: 8
  utilisation:
    value: (states.online_minutes + states.after_call_minutes) / signed_in
    examples:
      given: { states.online_minutes: 400, states.after_call_minutes: 20, signed_in: 8 }
      then: 87.5%`,
  },
  {
    title: { zh: "封账之后才知道的事", en: "What is known only after a month was closed" },
    body: {
      zh: `cs-pay close 2024-05 封存 5 月。之后才来的行（漏报的订单、批下来的假、申诉）仍写进 2024-05
的文件；算 6 月时把 5 月按现在的数据重算，与封存时的差额逐项成为 6 月的 back_pay（补发、补扣），写明
属于 5 月。制度里不必为此写规则：按成交月比例扣回的退款才用 in_month。封存的月份本身不变。`,
      en: `cs-pay close 2024-05 seals May. Rows that come later (an order nobody reported, leave
approved, an appeal) still go into the files of 2024-05: the run for June works May out again with
what is known now, and the difference, item by item, becomes back_pay of June that names May. No
rule need be written for that; in_month is for refunds at the rate of their sale. The seal stays.`,
    },
  },
];
