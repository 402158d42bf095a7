import { entries } from "./entry.ts";

/** CSP465–469 租赁 — what the bills of seats let lack, and what clients are late with. */
export const leasing = entries({
  CSP465: {
    severity: "error",
    message: {
      zh: "制度 {policy} 没有坐席租赁条款（lease）",
      en: "policy {policy} says nothing of leasing seats (lease)",
    },
    hint: {
      zh: "在自己的制度里写 lease 一节，或用 extends: call-centre",
      en: "write a lease section in your own policy, or build it on call-centre with extends",
    },
  },
  CSP466: {
    severity: "error",
    message: { zh: "没有租赁表，无账可结", en: "there is no file of leases, nothing to settle" },
    hint: {
      zh: "把 leases.csv 放在工作区根目录，列见 cs-pay inputs",
      en: "put leases.csv at the workspace root; cs-pay inputs prints its columns",
    },
  },
  CSP467: {
    severity: "warning",
    message: {
      zh: "{client} {asked} 才申请 {change} 的席位变更，不足 {days} 天（{clause}）",
      en: "{client} asked on {asked} for {change}: less than {days} days ahead ({clause})",
    },
    hint: { zh: "由人决定是否照办", en: "decide whether the change is granted all the same" },
  },
  CSP468: {
    severity: "warning",
    message: {
      zh: "{client} {month} 的账单应于 {due} 结清，{paid} 才付，超过 {days} 天（{clause}）",
      en: "{client} paid {month}, due {due}, on {paid}: more than {days} days late ({clause})",
    },
    hint: { zh: "由人决定是否追究", en: "decide whether anything follows from it" },
  },
  CSP469: {
    severity: "warning",
    message: {
      zh: "{client} {month} 的账单应于 {due} 结清，超过 {days} 天仍没有付款记录（{clause}）",
      en: "{client} has not paid {month}, due {due}, more than {days} days ago ({clause})",
    },
    hint: {
      zh: "补记付款行，或由人决定是否暂停服务",
      en: "add the payment row, or decide whether service is suspended",
    },
  },
});
