import type { BankTemplate } from "./bank-template.ts";
import type { ChartOfAccounts } from "./chart-of-accounts.ts";
import type { TaxTemplate } from "./tax-template.ts";

/** 单据设置 — templates and names that the files for others are made with. */
export interface PaperSettings {
  /** As it stands on a payslip; blank where nobody wrote it. */
  readonly company: string;
  readonly bank: BankTemplate;
  readonly tax: TaxTemplate;
  readonly chart: ChartOfAccounts;
  /** One page a person beside the sheet of all strips. */
  readonly payslipPages: boolean;
}
