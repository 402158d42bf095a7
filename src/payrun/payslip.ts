import { type Bilingual, lazily } from "../kernel/bilingual.ts";
import type { Decimal } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import { formatMoney, type Money, negate, NOTHING, sumMoney } from "../kernel/money.ts";
import type { Person } from "../measures/quantity.ts";
import { rowsOf, type UnknownLine } from "./draft.ts";
import { itemRank } from "./item-order.ts";
import type { EmployerShare, Hold, LineKind, PayLine, Payslip, TotalLine } from "./month-result.ts";

const ORDER: readonly LineKind[] = ["earning", "attendance", "statutory", "tax", "fine", "other"];

type Filed = Pick<Payslip, "oneOff" | "untaxedPay" | "declared" | "fundNotDeducted">;

/** 工资条材料 — what a payslip is put together from. */
export interface PayslipParts {
  readonly person: Person;
  readonly grade: Bilingual;
  readonly lines: readonly PayLine[];
  readonly employerShares: readonly EmployerShare[];
  readonly unknownShares: readonly Bilingual[];
  readonly accruedBefore?: Money | undefined;
  readonly unknown: readonly UnknownLine[];
  /** The tax of the month cannot be told, so neither can the net pay. */
  readonly taxUnknown: boolean;
  /** A share of insurance or fund cannot be told. */
  readonly insuranceUnknown: boolean;
  /** A figure behind the earnings cannot be told. */
  readonly grossUnknown: boolean;
  readonly holds: readonly Hold[];
  /** What filing and accounts need beside the lines. */
  readonly filed?: Filed;
  readonly paidDays: Decimal | undefined;
  readonly dueDays: Decimal | undefined;
  readonly payDate: number;
}

/** 工资条 — lines in order with their totals; a total with an unknown part is unknown. */
export function payslipOf(parts: PayslipParts): Payslip {
  const { person, holds, paidDays, dueDays, payDate, unknown } = parts;
  const lines = parts.lines.toSorted(
    (left, right) =>
      ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind) ||
      itemRank(left.item) - itemRank(right.item),
  );
  const total = (kind: LineKind) =>
    lacks(unknown, [kind]) ? undefined : sumOf(lines, (line) => line.kind === kind);
  const gross = parts.grossUnknown ? undefined : grossOf(lines, unknown);
  const taken =
    lacks(unknown, ["statutory", "fine", "other"]) ||
    gross === undefined ||
    parts.taxUnknown ||
    parts.insuranceUnknown;
  const net = taken ? undefined : sumOf(lines, () => true);
  const fund = sumOf(lines, (line) => line.item === "housing_fund");
  const statutory = parts.insuranceUnknown ? undefined : total("statutory");
  const slip: Payslip = {
    person,
    grade: parts.grade,
    holds,
    status: holds.length > 0 ? "held" : "ready",
    paidDays,
    dueDays,
    payDate,
    lines,
    employerShares: parts.employerShares,
    unknownShares: parts.unknownShares,
    accruedBefore: parts.accruedBefore,
    gross,
    ...parts.filed,
    socialInsurance: statutory && sumMoney([statutory, negate(fund)]),
    housingFund: statutory && fund,
    incomeTax: parts.taxUnknown ? undefined : gross && sumOf(lines, (line) => line.kind === "tax"),
    fines: total("fine"),
    other: total("other"),
    net,
    totals: [
      totalLine("gross", gross, lines.filter(isGross), person),
      totalLine("net", net, lines, person),
    ],
  };
  checkPayslip(slip);
  return slip;
}

/** 应发 — earnings and attendance; unknown when one of them is. */
export function grossOf(
  lines: readonly PayLine[],
  unknown: readonly UnknownLine[],
): Money | undefined {
  return lacks(unknown, ["earning", "attendance"]) ? undefined : sumOf(lines, isGross);
}

function lacks(unknown: readonly UnknownLine[], kinds: readonly LineKind[]): boolean {
  return unknown.some(({ rule }) => kinds.includes(rule.kind));
}

function isGross(line: PayLine): boolean {
  return line.kind === "earning" || line.kind === "attendance";
}

function sumOf(lines: readonly PayLine[], belongs: (line: PayLine) => boolean): Money {
  let total: Money | undefined;
  for (const line of lines) {
    if (belongs(line)) total = total ? sumMoney([total, line.amount]) : line.amount;
  }
  return total ?? NOTHING;
}

const TOTALS = {
  gross: { zh: "应发工资", en: "gross pay" },
  net: { zh: "实发工资", en: "net pay" },
};

function totalLine(
  item: "gross" | "net",
  amount: Money | undefined,
  lines: readonly PayLine[],
  person: Person,
): TotalLine {
  const formula = lazily(() => {
    const parts = lines.map((line) => formatMoney(line.amount));
    const result = amount ? formatMoney(amount) : "?";
    return `${parts.join(" + ").replaceAll("+ -", "− ") || "0.00"} = ${result}`;
  });
  return {
    item,
    amount,
    label: TOTALS[item],
    kind: "total",
    policy: "",
    clause: "X3",
    formula,
    // Read when written: a list of all rows of the month per person would only fill the memory.
    get sources() {
      return rowsOf((add) => {
        for (const line of lines) for (const place of line.sources) add(place);
      }, person.row);
    },
  };
}

/** 不变量 — lines add up to gross and net to the fen, and every line names clause and rows. */
function checkPayslip(slip: Payslip): void {
  const who = slip.person.id;
  for (const { item, clause, sources } of slip.lines) {
    if (clause === "") invariant(false, `${who}: line ${item} has no clause`);
    if (sources.length === 0) invariant(false, `${who}: line ${item} has no source`);
  }
  if (!slip.gross || !slip.net) return;
  const gross = sumOf(slip.lines, isGross);
  invariant(gross.equals(slip.gross), `${who}: earnings do not add up to gross`);
  const { socialInsurance, housingFund, incomeTax, fines, other } = slip;
  const parts = [slip.gross, socialInsurance, housingFund, incomeTax, fines, other];
  const net = sumMoney(parts.map((part) => part ?? NOTHING));
  invariant(net.equals(slip.net), `${who}: gross and deductions do not add up to net`);
}
