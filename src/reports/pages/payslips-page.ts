import { byEmployee } from "../listing.ts";
import type { ReportTable } from "../report.ts";
import { byStatus } from "../totals.ts";
import type { Html } from "./html.ts";
import { type Page, type PageFacts, pagePieces, wholePage } from "./page.ts";
import { payslipStrip, STRIP_STYLE } from "./payslip-strip.ts";

const TITLE = { zh: "工资条", en: "payslips" };

/** 打印工资条 — payslips.html: one strip a person with cut lines, for A4. */
export const payslipsPage: Page = {
  file: "payslips.html",
  title: { zh: "打印用工资条", en: "payslips to print" },
  make(facts) {
    const { month, language } = facts;
    return pagePieces(`${TITLE[language]} ${month.month}`, language, STRIP_STYLE, strips(facts));
  },
};

function* strips(facts: PageFacts): Generator<Html, void, undefined> {
  for (const slip of byEmployee(facts.month.payslips, ({ person }) => person.id)) {
    yield payslipStrip(slip, facts);
  }
}

/** 单人工资条 — a page of one's own, under a running number: no name of a file comes from a row. */
export interface OwnPage {
  readonly file: string;
  readonly employee: string;
  readonly name: string;
  readonly text: string;
}

const NUMBER_DIGITS = 4;

/** 逐人工资条 — a page for everybody who is paid; held slips are not handed out. */
export function ownPages(facts: PageFacts): readonly OwnPage[] {
  const { month, language } = facts;
  return byEmployee(byStatus(month.payslips).ready, ({ person }) => person.id).map(
    (slip, index) => {
      const title = `${TITLE[language]} ${month.month} ${slip.person.name}`;
      return {
        file: `payslip-${String(index + 1).padStart(NUMBER_DIGITS, "0")}.html`,
        employee: slip.person.id,
        name: slip.person.name,
        text: wholePage(title, language, STRIP_STYLE, [payslipStrip(slip, facts)]),
      };
    },
  );
}

/** 单页目录 — payslip-pages.csv: which page belongs to whom. */
export function pageList(pages: readonly OwnPage[]): ReportTable {
  return {
    columns: [
      { name: "file", zh: "文件", cells: "text" },
      { name: "employee_id", zh: "工号", cells: "id" },
      { name: "name", zh: "姓名", cells: "text" },
    ],
    rows: pages.map(({ file, employee, name }) => [file, employee, name]),
  };
}
