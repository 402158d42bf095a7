import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 销售 — orders with who sold them; refunds stand on the order's row. */
export const sales = inputKind({
  kind: "sales",
  title: { zh: "销售", en: "sales" },
  names: ["sales", "orders", "销售", "销售记录", "销售明细", "订单", "订单明细"],
  columns: {
    employee_id: EMPLOYEE_ID,
    paid_at: {
      type: "moment",
      headers: ["付款时间", "订单付款时间", "支付时间"],
      // A blank cell is an unpaid order, which is counted and left out, not rejected.
      required: false,
      headerRequired: true,
      doc: { zh: "付款时间，空白为未付款", en: "when it was paid; blank: unpaid" },
    },
    amount: {
      type: "yuan",
      headers: ["实付金额", "买家实际支付金额", "买家实付金额", "销售金额"],
      required: true,
      min: "0",
      doc: { zh: "实付金额", en: "amount paid" },
    },
    order_id: {
      type: "id",
      headers: ["订单编号", "订单号", "子订单编号"],
      required: false,
      doc: { zh: "订单编号，用来去重", en: "identifies the order over all exports" },
    },
    status: {
      type: "text",
      headers: ["订单状态", "交易状态"],
      required: false,
      words: words({
        closed: ["交易关闭", "已关闭", "cancelled"],
        unpaid: ["等待买家付款", "待付款"],
        paid: ["已付款", "买家已付款…", "卖家已发货…", "交易成功"],
      }),
      doc: { zh: "订单状态，空白视为已付款", en: "state of the order; blank means paid" },
    },
    second_agent: {
      type: "id",
      headers: ["第二客服", "协助客服", "协助工号"],
      required: false,
      doc: { zh: "第二个参与的人的工号", en: "employee id of a second person who took part" },
    },
    refund_amount: {
      type: "yuan",
      headers: ["退款金额", "已退款金额"],
      required: false,
      min: "0",
      doc: { zh: "退款金额，写正数", en: "amount refunded, as a positive number" },
    },
    refunded_at: {
      type: "moment",
      headers: ["退款时间", "退款完成时间", "退款完结时间"],
      required: false,
      doc: { zh: "退款时间", en: "when it was refunded" },
    },
  },
  person: "employee_id",
  id: "order_id",
  stands: "month",
  absence: "measured",
  month: { rule: "reject", by: "paid_at", unless: "refunded_at" },
});
