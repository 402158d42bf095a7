/** 产假扣款项 — the pay item that takes the wage of maternity leave off the slip. */
export const MATERNITY = "leave_maternity";
