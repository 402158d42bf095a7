import type { Bilingual } from "../kernel/bilingual.ts";
import type { Decimal } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import { addMoney, formatMoney, type Money, negate, NOTHING, sumMoney } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { Person } from "../measures/quantity.ts";
import { rowsOf, type UnknownLine } from "./draft.ts";
import { itemRank } from "./item-order.ts";
import type { EmployerShare, Hold, LineKind, PayLine, Payslip, TotalLine } from "./month-result.ts";

const ORDER: readonly LineKind[] = ["earning", "attendance", "statutory", "tax", "fine", "other"];

const IN_GROSS: readonly LineKind[] = ["earning", "attendance"];
const TAKEN: readonly LineKind[] = ["statutory", "fine", "other"];

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
  const lines = inOrder(parts.lines);
  const sums = sumsOf(lines);
  const total = (kind: LineKind) => (lacks(unknown, [kind]) ? undefined : sums[kind]);
  const isGrossUnknown = parts.grossUnknown || lacks(unknown, IN_GROSS);
  const gross = isGrossUnknown ? undefined : addMoney(sums.earning, sums.attendance);
  const taken =
    lacks(unknown, TAKEN) || gross === undefined || parts.taxUnknown || parts.insuranceUnknown;
  const net = taken ? undefined : sums.total;
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
    oneOff: parts.filed?.oneOff,
    untaxedPay: parts.filed?.untaxedPay,
    declared: parts.filed?.declared,
    fundNotDeducted: parts.filed?.fundNotDeducted,
    socialInsurance: statutory && addMoney(statutory, negate(fund)),
    housingFund: statutory && fund,
    incomeTax: parts.taxUnknown ? undefined : gross && sums.tax,
    fines: total("fine"),
    other: total("other"),
    net,
    totals: [
      new SumOfLines("gross", gross, lines, person),
      new SumOfLines("net", net, lines, person),
    ],
  };
  checkPayslip(slip);
  return slip;
}

function inOrder(lines: readonly PayLine[]): readonly PayLine[] {
  const compare = (left: PayLine, right: PayLine) =>
    ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind) ||
    itemRank(left.item) - itemRank(right.item);
  // A policy usually names its items in the order of the payslip.
  let before = lines[0];
  for (const line of lines) {
    if (before && compare(before, line) > 0) return lines.toSorted(compare);
    before = line;
  }
  return lines;
}

/** 应发 — earnings and attendance; unknown when one of them is. */
export function grossOf(
  lines: readonly PayLine[],
  unknown: readonly UnknownLine[],
): Money | undefined {
  return lacks(unknown, IN_GROSS) ? undefined : sumOf(lines, isGross);
}

function lacks(unknown: readonly UnknownLine[], kinds: readonly LineKind[]): boolean {
  for (const { rule } of unknown) if (kinds.includes(rule.kind)) return true;
  return false;
}

/** What the lines of each kind come to, and all of them together. */
function sumsOf(lines: readonly PayLine[]): Record<LineKind, Money> {
  const sums = {
    earning: NOTHING,
    attendance: NOTHING,
    statutory: NOTHING,
    tax: NOTHING,
    fine: NOTHING,
    other: NOTHING,
    total: NOTHING,
  };
  for (const { kind, amount } of lines) {
    sums[kind] = addMoney(sums[kind], amount);
    sums.total = addMoney(sums.total, amount);
  }
  return sums;
}

function isGross(line: PayLine): boolean {
  return line.kind === "earning" || line.kind === "attendance";
}

function sumOf(lines: readonly PayLine[], belongs: (line: PayLine) => boolean): Money {
  let total: Money | undefined;
  for (const line of lines) {
    if (belongs(line)) total = total ? addMoney(total, line.amount) : line.amount;
  }
  return total ?? NOTHING;
}

const TOTALS = {
  gross: { zh: "应发工资", en: "gross pay" },
  net: { zh: "实发工资", en: "net pay" },
};

/** Two for everybody: formula and sources are made when they are written, and not kept. */
class SumOfLines implements TotalLine {
  /* Only declared: fields that are defined first cost every payslip a second step. */
  declare readonly item: "gross" | "net";
  declare readonly amount: Money | undefined;
  declare private readonly lines: readonly PayLine[];
  declare private readonly person: Person;

  constructor(
    item: "gross" | "net",
    amount: Money | undefined,
    lines: readonly PayLine[],
    person: Person,
  ) {
    this.item = item;
    this.amount = amount;
    this.lines = lines;
    this.person = person;
  }

  get kind(): "total" {
    return "total";
  }

  get policy(): string {
    return "";
  }

  get clause(): string {
    return "X3";
  }

  get label(): Bilingual {
    return TOTALS[this.item];
  }

  get formula(): Bilingual {
    let sum = "";
    for (const { amount } of this.summed()) {
      const part = formatMoney(amount);
      if (sum === "") sum = part;
      else sum += part.startsWith("-") ? ` − ${part.slice(1)}` : ` + ${part}`;
    }
    const text = `${sum || "0.00"} = ${this.amount ? formatMoney(this.amount) : "?"}`;
    return { zh: text, en: text };
  }

  get sources(): readonly [Place, ...Place[]] {
    return rowsOf((add) => {
      for (const line of this.summed()) for (const place of line.sources) add(place);
    }, this.person.row);
  }

  private summed(): readonly PayLine[] {
    return this.item === "gross" ? this.lines.filter(isGross) : this.lines;
  }
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
