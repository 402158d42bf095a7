/** 第一份制度 — a small complete policy; the tests compile it and run its examples. */
export const FIRST_POLICY = `policy: my-centre
title: { zh: 我的客服中心, en: my centre }
source: company
extends: basics
effective_from: 2024-01-01

clauses:
  A1:
    heading: { zh: 第三条 底薪, en: article 3 }
    says: { zh: 按职级的底薪，按计薪天数折算, en: "base by grade, by paid days" }
  A2:
    heading: { zh: 第四条 提成, en: article 4 }
    says: { zh: 净销售额全额按所达档位提成, en: commission on all net sales }
  A3:
    heading: { zh: 第七条 投诉, en: article 7 }
    says: { zh: 成立的投诉每次 50 元，三次以上由主管决定, en: 50 yuan each; a flag from 3 }

grades:
  junior: { zh: 初级客服, en: junior, also: [初级] }
  senior: { zh: 高级客服, en: senior, also: [高级] }

attendance:
  clause: A1
  weekly_rest: official
  shifts:
    day: { zh: 白班, en: day, from: "09:00", to: "18:00", breaks: ["12:00-13:00"] }

records:
  orders: { from: sales, where: counts_as_sale }
  refunds: { from: sales, where: counts_as_refund }
  upheld_complaints: { from: complaints, where: upheld }

measures:
  unpaid_base:
    per: span
    clause: A1
    title: { zh: 底薪标准, en: monthly base }
    unit: yuan
    table: { by: grade, junior: 2400, senior: 2800 }
    examples: { given: { grade: senior }, then: 2800 }
  sales_net:
    clause: A2
    title: { zh: 净销售额, en: net sales }
    value: sum(orders.amount) - sum(refunds.refund_amount)
    examples:
      given:
        sales:
          - { amount: 300, counts_as_sale: yes, counts_as_refund: no }
          - { amount: 200, refund_amount: 50, counts_as_sale: yes, counts_as_refund: yes }
      then: 450

pay:
  base:
    clause: A1
    title: { zh: 底薪, en: base pay }
    value: unpaid_base
    prorate: attendance.paid_days
    examples:
      given: { grade: junior, attendance.paid_days: 11, attendance.month_days: 22 }
      then: 1200
  commission:
    clause: A2
    title: { zh: 提成, en: commission }
    tiers: { of: sales_net, on: whole, 0: 0%, 20000: 0.7%, 40000: 1% }
    examples: { given: { sales_net: 30000 }, then: 210 }

fines:
  fine_complaint:
    clause: A3
    per: upheld_complaints
    title: { zh: 投诉罚款, en: fine for complaints }
    value: 50 yuan
    examples: { given: { complaints: [{ upheld: yes }, { upheld: no }] }, then: 50 }

flags:
  three_complaints:
    clause: A3
    title: { zh: 投诉三次以上, en: three complaints }
    message:
      zh: "本月成立投诉 {count(upheld_complaints)} 次"
      en: "{count(upheld_complaints)} upheld complaints"
    decides: { zh: 客服主管, en: supervisor }
    hold: true
    when: count(upheld_complaints) >= 3
    examples:
      given: { complaints: [{ upheld: yes }, { upheld: yes }, { upheld: yes }] }
      then: yes
`;
