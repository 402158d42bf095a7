/**
 * 工资项顺序 — the order in which people are used to reading a payslip; items a policy adds of its
 * own come after these, in the policy's order.
 */
export const ITEMS: readonly string[] = [
  "base",
  "commission",
  "performance",
  "computer_allowance",
  "offsite_allowance",
  "overtime_flat",
  "overtime_workday",
  "overtime_restday",
  "overtime_holiday",
  "unused_leave",
  "team_bonus",
  "award",
  "seniority",
  "minimum_wage_top_up",
  "absence",
  "leave_personal",
  "leave_sick",
  "leave_maternity",
  "leave_other",
  "late",
  "pension",
  "medical",
  "unemployment",
  "housing_fund",
  "income_tax",
  "bonus_tax",
  "severance_tax",
  "fine_unreachable",
  "fine_late_reply",
  "fine_customer_complaint",
  "fine_off_seat",
  "fine_id_misuse",
];

/** Entered by hand or brought over from other months: always last. */
const LAST: readonly string[] = ["back_pay", "adjustment"];

const RANKS: ReadonlyMap<string, number> = new Map([
  ...ITEMS.map((item, rank): [string, number] => [item, rank]),
  ...LAST.map((item, rank): [string, number] => [item, ITEMS.length + 1 + rank]),
]);

export function itemRank(item: string): number {
  return RANKS.get(item) ?? ITEMS.length;
}
