import type { Page } from "./page.ts";
import { payslipsPage } from "./payslips-page.ts";
import { reportPage } from "./report-page.ts";

/** 网页清单 — every page of a month. */
export const PAGES: readonly Page[] = [reportPage, payslipsPage];
