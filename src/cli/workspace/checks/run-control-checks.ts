import { type Decimal, plain, whole, ZERO } from "../../../kernel/decimal.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { nearest } from "../../../kernel/nearest.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { totalsOf } from "../../../reports/totals.ts";
import { chineseSetting } from "../setting-words.ts";
import type { ControlCheck, ControlFigure, ControlLimit } from "./control-check.ts";

/** 执行核对 — a finding for every figure that is not what a check of cs-pay.yaml says. */
export function runControlChecks(
  checks: readonly ControlCheck[],
  month: MonthResult,
): readonly Diagnostic[] {
  return checks
    .filter((check) => check.month === undefined || check.month === month.month)
    .flatMap((check) => unknownTeam(check, month) ?? runCheck(check, month));
}

function runCheck(check: ControlCheck, month: MonthResult): readonly Diagnostic[] {
  const { team } = check;
  const slips = month.payslips.filter(({ person }) => !team || person.team === team.text);
  const figures = figuresOf(month, slips);
  return check.limits.flatMap((limit): readonly Diagnostic[] => {
    const { place, figure } = limit;
    const unknown = slips.filter((slip) => isUnknown(figure, slip));
    const facts = { check: check.name };
    const named = { scope: scopeOf(check, month), figure: figureWords(figure) };
    if (unknown.length > 0) {
      const people = unknown.map(({ person }) => person.id).join(", ");
      return [{ code: "CSP496", place, facts: { ...facts, people }, named }];
    }
    const found = figures[figure];
    const bound = boundBroken(limit, found);
    if (!bound) return [];
    const difference = found.minus(bound.than);
    const sign = difference.isNegative() ? "" : "+";
    const wanted = `${bound.sign}${plain(bound.than)}`;
    const differing = { found: plain(found), wanted, difference: sign + plain(difference) };
    return [{ code: "CSP495", place, facts: { ...facts, ...differing }, named }];
  });
}

function boundBroken(
  { is, atLeast, atMost }: ControlLimit,
  found: Decimal,
): { readonly sign: string; readonly than: Decimal } | undefined {
  if (is && !found.equals(is)) return { sign: "", than: is };
  if (atLeast && found.lt(atLeast)) return { sign: "≥ ", than: atLeast };
  if (atMost && found.gt(atMost)) return { sign: "≤ ", than: atMost };
  return undefined;
}

type Slip = MonthResult["payslips"][number];

/** Fines and other deductions are checked as what they cost, like fines.csv writes them. */
function figuresOf(
  month: MonthResult,
  slips: readonly Slip[],
): Readonly<Record<ControlFigure, Decimal>> {
  const totals = totalsOf(slips);
  const cost = (amount: Decimal | undefined) => ZERO.minus(amount ?? ZERO);
  return {
    headcount: whole(totals.people),
    ready: whole(totals.ready),
    held: whole(totals.held),
    rejected: whole(month.rejects.length),
    gross: totals.gross ?? ZERO,
    social_insurance: cost(totals.socialInsurance),
    housing_fund: cost(totals.housingFund),
    income_tax: cost(totals.incomeTax),
    fines: cost(totals.fines),
    other: totals.other ?? ZERO,
    net: totals.net ?? ZERO,
  };
}

const AMOUNTS: Partial<Readonly<Record<ControlFigure, (slip: Slip) => Decimal | undefined>>> = {
  gross: ({ gross }) => gross,
  social_insurance: ({ socialInsurance }) => socialInsurance,
  housing_fund: ({ housingFund }) => housingFund,
  income_tax: ({ incomeTax }) => incomeTax,
  fines: ({ fines }) => fines,
  other: ({ other }) => other,
  net: ({ net }) => net,
};

/** A sum that lacks somebody's amount is no control total. */
function isUnknown(figure: ControlFigure, slip: Slip): boolean {
  const amount = AMOUNTS[figure];
  return amount !== undefined && amount(slip) === undefined;
}

/** What the figure is of: a month, and the team where the check is about one. */
function scopeOf({ team }: ControlCheck, { month }: MonthResult): Bilingual {
  if (!team) return { zh: month, en: month };
  return { zh: `${month} ${team.text}`, en: `${team.text} in ${month}` };
}

function figureWords(figure: ControlFigure): Bilingual {
  return { zh: chineseSetting(figure), en: figure.replaceAll("_", " ") };
}

/** Figures of a team that nobody is in are all zero: that the name is wrong says enough. */
function unknownTeam(
  { name, team }: ControlCheck,
  { payslips }: MonthResult,
): readonly Diagnostic[] | undefined {
  if (!team || payslips.some(({ person }) => person.team === team.text)) return undefined;
  const teams = [...new Set(payslips.map(({ person }) => person.team))].filter(Boolean).sort();
  const near = nearest(team.text, teams);
  const hint = near !== undefined && {
    hint: { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
  };
  const facts = { check: name, team: team.text, known: teams.join(", ") || "—" };
  return [{ code: "CSP499", place: team.place, facts, ...hint }];
}
