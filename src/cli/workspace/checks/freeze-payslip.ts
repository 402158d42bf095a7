import { join } from "node:path";
import { fill } from "../../../kernel/bilingual.ts";
import { type Day, isoDay, type Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, roundToFen, sumMoney } from "../../../kernel/money.ts";
import { encodeCsv } from "../../../io/write-csv.ts";
import { writeWhole } from "../../../io/write-file.ts";
import type { PaidItem } from "../../../payrun/back-pay.ts";
import type { SealedSlip } from "../../../payrun/explain/explained.ts";
import type { Payslip } from "../../../payrun/month-result.ts";
import { sealedReport, type SealedTable } from "../../../reports/sealed/sealed-table.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printJson } from "../../print-json.ts";
import { printFindings, stopWith } from "../../print-findings.ts";
import { textsIn } from "../../text/texts-in.ts";
import { paidMonth, type PaidMonth } from "../paid-month.ts";
import { sealCompared } from "../explained/seal-compared.ts";
import { unknownEmployee } from "../unknown-employee.ts";
import { underLock } from "../under-lock.ts";
import { itemsOf } from "./frozen-payslips.ts";

export const FROZEN_FILE = "frozen.csv";

interface Row {
  readonly employee: string;
  readonly month: Month;
  readonly item: string;
  readonly amount: string;
  readonly clause: string;
  readonly frozenOn: Day | undefined;
}

const TABLE: SealedTable<Row> = {
  file: FROZEN_FILE,
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ employee }) => employee },
    { name: "month", zh: "月份", cells: "text", text: ({ month }) => month },
    { name: "item", zh: "项目", cells: "text", text: ({ item }) => item },
    { name: "amount", zh: "金额", cells: "amount", text: ({ amount }) => amount },
    { name: "clause", zh: "条款", cells: "text", text: ({ clause }) => clause },
    {
      name: "frozen_on",
      zh: "冻结日期",
      cells: "date",
      text: ({ frozenOn }) => (frozenOn === undefined ? "" : isoDay(frozenOn)),
    },
  ],
  // The intake reads the file back, like any other input.
  read: () => undefined,
};

/** 冻结工资条 — writes a checked payslip to frozen.csv; `check` compares it from then on. */
export async function freezePayslip(
  { employee, month }: { readonly employee: string; readonly month: Month },
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  return underLock(options, call, async ({ root, diagnostics }) => {
    const paid = await paidMonth(month, options, call, "as_sealed");
    if (typeof paid === "number") return paid;
    const { speech, result } = paid;
    const slip = result.payslips.find(({ person }) => person.id === employee);
    if (!slip) return stopWith([unknownEmployee({ employee, month }, paid)], speech);
    if (slip.status === "held") {
      return stopWith([heldPayslip(slip, month)], speech);
    }
    if (rejectsOfFrozen(paid) > 0) {
      return stopWith([...result.diagnostics, { code: "CSP547", facts: {} }], speech);
    }
    const today = call.world.today();
    const sealed = await sealCompared(paid.workspace, { month, slip });
    const own = sealed.seal?.isPaid
      ? sealedRows(sealed.lines ?? [], sealed.seal.sums, { slip, month, today })
      : rowsOf(slip, month, today);
    const others = sealed.diagnostics.filter(({ code }) => code === "CSP363");
    if (others.length > 0 && !options.quiet) printFindings(others, speech);
    const rows = [...keptRows(paid, employee, month), ...own];
    const csv = { language: speech.language, excelIds: paid.workspace.config.csvFor === "excel" };
    const text = encodeCsv(sealedReport(TABLE, rows), csv);
    const failed = await writeWhole(join(root, FROZEN_FILE), FROZEN_FILE, text);
    if (failed) return stopWith([...diagnostics, failed], speech);
    const facts = { person: employee, month, file: FROZEN_FILE, items: String(own.length) };
    if (options.json) printJson(call.world, "cs-pay/frozen@1", { ...facts, items: own.length });
    else if (!options.quiet) {
      call.world.stdout.write(`${fill(textsIn(speech.language).freezeDone, facts)}\n`);
    }
    return 0;
  });
}

/** What holds it is what has to be settled first. */
function heldPayslip({ person, holds }: Payslip, month: Month): Diagnostic {
  const why = {
    zh: holds.map(({ reason }) => reason.zh).join("；"),
    en: holds.map(({ reason }) => reason.en).join("; "),
  };
  return { code: "CSP546", facts: { person: person.id, month }, named: { why } };
}

/** Rewriting the file would lose what could not be read of it. */
function rejectsOfFrozen({ one, result }: PaidMonth): number {
  const files = new Map(result.tallies.map(({ path, kind }) => [path, kind]));
  const refused = result.rejects.filter(({ place }) => files.get(place.file) === "frozen").length;
  return refused + (one.reading.unreadable.has("frozen") ? 1 : 0);
}

/** All rows of others and of other months stay as they are. */
function keptRows({ one }: PaidMonth, employee: string, month: Month): readonly Row[] {
  return (one.reading.records.frozen ?? [])
    .map(({ row }) => row)
    .filter((row) => row.employee_id !== employee || row.month !== month)
    .map((row) => ({
      employee: row.employee_id,
      month: row.month,
      item: row.item,
      amount: formatMoney(roundToFen(row.amount)),
      clause: row.clause ?? "",
      frozenOn: row.frozen_on,
    }));
}

function rowsOf(slip: Payslip, month: Month, frozenOn: Day): readonly Row[] {
  const clauses = new Map(slip.lines.map(({ item, clause }) => [item, clause]));
  return [...itemsOf(slip)].map(([item, amount]) => ({
    employee: slip.person.id,
    month,
    item,
    amount: formatMoney(roundToFen(amount)),
    clause: clauses.get(item) ?? "",
    frozenOn,
  }));
}

/** What a sealed month paid is what was checked, whatever comes out of its inputs now. */
function sealedRows(
  lines: readonly PaidItem[],
  { net, gross }: SealedSlip["sums"],
  { slip, month, today }: { readonly slip: Payslip; readonly month: Month; readonly today: Day },
): readonly Row[] {
  const items = [...new Set(lines.map(({ item }) => item))].map((item) => {
    const own = lines.filter((line) => line.item === item);
    return { item, amount: sumMoney(own.map(({ amount }) => amount)), clause: own[0]?.clause };
  });
  const sums = [
    { item: "gross", amount: gross, clause: "" },
    { item: "net", amount: net, clause: "" },
  ];
  return [...items, ...sums].map(({ item, amount, clause }) => ({
    employee: slip.person.id,
    month,
    item,
    amount: formatMoney(amount),
    clause: clause ?? "",
    frozenOn: today,
  }));
}
