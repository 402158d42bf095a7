import type { ClauseCase } from "./clause-case.ts";

/** 网店销售额 — S19 and X2: which orders count, seen through the commission they earn. */
export const sSalesCases: readonly ClauseCase[] = [
  {
    clause: "S19",
    name: "a refund of the month is taken off before the rate is chosen",
    given: {
      sales: ["2024-05-06 10:00,30000", "2024-05-08 10:00,15000,,交易成功,5000.01,2024-05-12"],
    },
    // 30 000 + 15 000 − 5000.01 = 39 999.99; × 0.9 % = 359.99991
    expect: { lines: { commission: "360.00" } },
  },
  {
    clause: "S19",
    name: "closed and unpaid orders are no sales, nor is an order without a payment time",
    given: {
      sales: [
        "2024-05-06 10:00,20000,,交易成功",
        "2024-05-07 10:00,25000,,交易关闭",
        "2024-05-08 10:00,25000,,等待买家付款",
        ",25000,,",
      ],
    },
    // 20 000 × 0.7 %
    expect: { lines: { commission: "140.00" } },
  },
  {
    clause: "S19",
    name: "the refund of an order closed in its own month is not taken off a second time",
    given: {
      sales: [
        "2024-05-06 10:00,20000,,交易成功",
        "2024-05-07 10:00,9000,,交易关闭,9000,2024-05-09",
      ],
    },
    // 20 000 × 0.7 %
    expect: { lines: { commission: "140.00" } },
  },
  {
    clause: "S19",
    name: "a refund in May of an order paid in April is taken off in May",
    given: {
      sales: [
        "2024-05-06 10:00,45000,,交易成功",
        "2024-04-20 10:00,8000,,交易成功,5000,2024-05-10",
      ],
    },
    // 45 000 − 5000 = 40 000; × 1 %
    expect: { lines: { commission: "400.00" } },
  },
  {
    clause: "S19",
    name: "an order counted in April and closed in May is taken back in May",
    given: {
      salesBefore: ["2024-04-20 10:00,5000,@-A1,交易成功"],
      sales: [
        "2024-05-06 10:00,45000,@-A2,交易成功",
        "2024-04-20 10:00,5000,@-A1,交易关闭,5000,2024-05-10",
      ],
    },
    // 45 000 − 5000 = 40 000; × 1 %
    expect: { lines: { commission: "400.00" } },
  },
  {
    clause: "S19",
    name: "an order of April that no month counted and that was closed in May changes nothing",
    given: {
      salesBefore: ["2024-04-19 10:00,100,@-B1,交易成功"],
      sales: [
        "2024-05-06 10:00,45000,@-B2,交易成功",
        "2024-04-20 10:00,5000,@-B3,交易关闭,5000,2024-05-10",
      ],
    },
    // 45 000 × 1 %
    expect: { lines: { commission: "450.00" } },
  },
  {
    clause: "S19",
    name: "a refund after the month does not touch it",
    given: {
      sales: ["2024-05-06 10:00,20000,,交易成功,20000,2024-06-02"],
    },
    // the refund of June belongs to June: 20 000 × 0.7 %
    expect: { lines: { commission: "140.00" } },
  },
  {
    clause: "S19",
    name: "an order that stands in two overlapping exports counts once",
    given: {
      sales: ["2024-05-06 10:00,20000,@-C1,交易成功", "2024-05-10 10:00,9000,@-C2,交易成功"],
      salesAgain: ["2024-05-10 10:00,9000,@-C2,交易成功", "2024-05-20 10:00,500,@-C3,交易成功"],
    },
    // 20 000 + 9000 + 500 = 29 500; × 0.7 % = 206.50
    expect: { lines: { commission: "206.50" } },
  },
  {
    clause: "S19",
    name: "two equal sales without an order number in one file are two sales",
    given: {
      sales: ["2024-05-06 10:00,10000,,交易成功", "2024-05-06 10:00,10000,,交易成功"],
    },
    // 20 000 × 0.7 %
    expect: { lines: { commission: "140.00" } },
  },
  {
    clause: "X2 S4",
    name: "the last second of 31 May is May, the first of June is not",
    given: { sales: ["2024-05-31 23:59:59,20000", "2024-06-01 00:00:00,20000"] },
    // 20 000 × 0.7 %
    expect: { lines: { commission: "140.00" }, rejects: ["CSP202"] },
  },
];
