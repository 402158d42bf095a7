import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { formatMoney, type Money, negate, NOTHING, sumMoney } from "../../kernel/money.ts";
import type { MonthResult, Payslip } from "../../payrun/month-result.ts";
import { moneyText } from "../cell-text.ts";
import { byEmployee } from "../listing.ts";
import type { ReportColumn } from "../report.ts";
import { idFault } from "./id-number.ts";
import { HELD, type LeftOut, type Paper } from "./paper.ts";
import type { TaxColumn, TaxField, TaxTemplate } from "./tax-template.ts";

const FILE = "tax-import.csv";
const FUND = "housing_fund";

const REASONS = {
  none: { zh: "花名册没有身份证号", en: "no ID-card number in the roster" },
  form: { zh: "身份证号不是 18 位", en: "the ID-card number does not have 18 characters" },
} as const satisfies Record<string, Bilingual>;

const CELLS: Readonly<Record<TaxField, ReportColumn["cells"]>> = {
  employee_id: "id",
  name: "text",
  id_type: "text",
  id_number: "id",
  income: "amount",
  annuity: "amount",
  health_insurance: "amount",
  blank: "text",
};

/**
 * 扣缴端导入表 — tax-import.csv: the month's income and what was withheld for insurance and fund.
 *
 * Whoever earned nothing is filed with zeros. The client refuses a row without its number, so
 * such people are left out and named.
 */
export function taxImport(month: MonthResult, template: TaxTemplate): Paper {
  const slips = byEmployee(month.payslips, ({ person }) => person.id);
  const filed: Payslip[] = [];
  const leftOut: LeftOut[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slip of slips) {
    const { person, net: amount } = slip;
    const { reason, diagnostic } = doubtAbout(slip);
    if (reason) leftOut.push({ file: FILE, person, reason, amount });
    else filed.push(slip);
    if (!reason) leftOut.push(...filedApart(slip), ...notDeducted(slip));
    if (diagnostic) diagnostics.push(diagnostic);
  }
  // A roster without any number belongs to a company that files otherwise.
  const inUse = slips.some(({ person }) => person.idNumber !== undefined);
  return {
    leftOut,
    diagnostics: [...(inUse ? diagnostics : []), ...lacking(filed, template)],
    sheet: {
      file: FILE,
      table: {
        columns: template.columns.map(({ header, field }) => {
          return { name: header, zh: header, cells: field ? CELLS[field] : "amount" };
        }),
        rows: filed.map((slip) =>
          template.columns.map((column) => cellOf(slip, column, template.idType)),
        ),
      },
    },
  };
}

function doubtAbout({ person, status, gross }: Payslip): {
  readonly reason?: Bilingual;
  readonly diagnostic?: Diagnostic;
} {
  const place = person.row;
  const facts = { person: `${person.id} ${person.name}` };
  // Income counts when it is paid, and nobody knows yet when that will be.
  if (status === "held" || gross === undefined) return { reason: HELD };
  if (person.idNumber === undefined) {
    return { reason: REASONS.none, diagnostic: { code: "CSP487", place, facts } };
  }
  const fault = idFault(person.idNumber);
  if (fault === "form") {
    return { reason: REASONS.form, diagnostic: { code: "CSP488", place, facts } };
  }
  return fault === "check" ? { diagnostic: { code: "CSP489", place, facts } } : {};
}

function cellOf(slip: Payslip, { field, items }: TaxColumn, idType: string): string {
  switch (field) {
    case "employee_id":
      return slip.person.id;
    case "name":
      return slip.person.name;
    case "id_type":
      return idType;
    case "id_number":
      return slip.person.idNumber?.toUpperCase() ?? "";
    case "income":
      return moneyText(slip.gross && sumMoney([slip.gross, negate(slip.oneOff ?? NOTHING)]));
    case "annuity":
    case "health_insurance":
      return moneyText(slip.declared?.get(field));
    case "blank":
      return "";
    case undefined:
      return moneyText(withheld(slip, items));
  }
}

/** The client has sheets of their own for these; whoever files must know that they are due. */
function filedApart({ person, oneOff }: Payslip): readonly LeftOut[] {
  if (!oneOff || oneOff.isZero()) return [];
  const amount = formatMoney(oneOff);
  const reason = {
    zh: `年终奖或补偿金 ${amount} 元，在扣缴端另表申报`,
    en: `bonus or severance of ${amount} yuan is filed on the client's own sheet for it`,
  };
  return [{ file: FILE, person, reason, amount: oneOff }];
}

/** With the whole of it the client would tax less than was withheld. */
function notDeducted(slip: Payslip): readonly LeftOut[] {
  const { person, fundNotDeducted: rest } = slip;
  if (!rest || rest.isZero()) return [];
  const [over, filed] = [formatMoney(rest), formatMoney(withheld(slip, [FUND]))];
  const reason = {
    zh: `住房公积金超过税前扣除限额的 ${over} 元不填报，填报 ${filed} 元`,
    en: `${over} yuan of the housing fund exceed what tax deducts: ${filed} is filed`,
  };
  return [{ file: FILE, person, reason, amount: rest }];
}

/** Insurance and fund as tax deducts them. */
function withheld({ lines, fundNotDeducted }: Payslip, items: readonly string[]): Money {
  const own = lines.filter(({ item }) => items.includes(item));
  const over = items.includes(FUND) && fundNotDeducted ? [fundNotDeducted] : [];
  return negate(sumMoney([...own.map(({ amount }) => amount), ...over]));
}

function amountsOf(slip: Payslip, { field, items }: TaxColumn): Money {
  const isDeclared = field === "annuity" || field === "health_insurance";
  return isDeclared ? (slip.declared?.get(field) ?? NOTHING) : withheld(slip, items);
}

/** Amounts that the company's own template has no column for would be filed by nobody. */
function lacking(slips: readonly Payslip[], { own }: TaxTemplate): readonly Diagnostic[] {
  const missed = own?.lacking.filter((column) =>
    slips.some((slip) => !amountsOf(slip, column).isZero()),
  );
  if (!own || !missed?.length) return [];
  const columns = missed.map(({ header }) => header).join(", ");
  return [{ code: "CSP342", facts: { path: own.path, columns } }];
}
