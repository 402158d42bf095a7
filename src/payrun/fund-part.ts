import type { Bilingual } from "../kernel/bilingual.ts";
import { monthOf } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Money, negate, sumMoney } from "../kernel/money.ts";
import {
  deductibleFund,
  fundContribution,
  percent,
  type Contribution,
} from "../statutory/contribution.ts";
import { type Fact, factMarks, factsOf } from "../statutory/fact.ts";
import { schemesBilled } from "./authority-bill.ts";
import type { EmployerShare } from "./month-result.ts";
import {
  billDifference,
  billedFormula,
  contributionHold,
  type ContributionItem,
  contributionLine,
  type InsurancePart,
  type PartAsked,
  personText,
  policyOf,
} from "./insurance-part.ts";
import type { Asked } from "./pay-lines.ts";
import { figureNamed } from "../policy/figure.ts";

const FUND: ContributionItem = {
  item: "housing_fund",
  label: { zh: "住房公积金", en: "housing fund" },
  clause: "HFR",
};
const FUND_TEXT = `${FUND.item} ${FUND.label.zh}`;
/** The figure by which tax law bounds the deduction of the personal part. */
const DEDUCTIBLE_RATE = "fund_deductible_rate";

/**
 * 公积金 — the personal part, the employer's equal part, and what of it tax law deducts.
 *
 * Whoever starts the first job of the year in this month joins the fund in the next one (art.
 * 17 of its regulation); who comes from another employer pays from the first wage.
 */
export function fundPart(parts: PartAsked): InsurancePart {
  const { setup, asked, law, bill, declared } = parts;
  const billed = bill.get(FUND.item);
  if (!billed && (!declared || startsNextMonth(parts))) return {};
  const rate = rateOf(asked);
  const entry = law?.fund;
  const own = declared && rate && entry ? fundContribution(entry, declared, rate) : undefined;
  const paid = billed?.employee ?? own?.amount;
  if (!paid) {
    const hold = contributionHold(FUND.clause, lacking(parts, rate));
    return { hold, unknownShare: FUND.label };
  }
  const facts = !billed && entry ? factsOf(`${entry.region} housing_fund`, entry) : [];
  const formula = billed ? billedFormula(billed.employee, own?.amount) : marked(own, facts);
  const policy = policyOf(billed, entry);
  const sources = billed?.rows ?? ([asked.person.row] as const);
  const limit = setup.legal.figures.get(DEDUCTIBLE_RATE);
  const made = { amount: paid, base: billed?.base ?? declared };
  const deductible = limit ? deductibleFund(entry, made, limit) : paid;
  // Both sides pay the same rate; a bill without the employer's side leaves only our own figure.
  const owed = billed?.employer ?? own?.amount;
  const share: EmployerShare | undefined = owed && {
    ...FUND,
    amount: owed,
    formula,
    policy,
    sources,
  };
  const shown = { amount: paid, formula: limited(formula, paid, deductible), policy };
  return {
    line: contributionLine(FUND, shown, sources),
    ...(share ? { share } : { unknownShare: FUND.label }),
    deductible,
    fundNotDeducted: sumMoney([paid, negate(deductible)]),
    facts,
    diagnostics: [
      ...(billed ? billDifference(parts, FUND_TEXT, billed, own?.amount) : notBilled(parts)),
      ...unlawfulRate(parts, rate),
    ],
  };
}

function startsNextMonth({ asked, month }: PartAsked): boolean {
  const { frame, person } = asked;
  const first = frame.figure(figureNamed("person", "first_job_this_year"), person.index) === true;
  return first && monthOf(person.hiredOn) === month;
}

function rateOf({ frame, person }: Asked): Decimal | undefined {
  const value = frame.figure(figureNamed("person", "fund_rate"), person.index);
  return value instanceof Decimal ? value : undefined;
}

function lacking({ law, month }: PartAsked, rate: Decimal | undefined): readonly Bilingual[] {
  const missing: Bilingual[] = [];
  if (!rate) missing.push({ zh: "公积金比例（employees.csv）", en: "fund_rate (employees.csv)" });
  if (!law) {
    missing.push({ zh: "参保地", en: "city of insurance" });
  } else if (!law.fund) {
    const where = "housing_fund";
    missing.push({
      zh: `${law.title.zh} ${month} 的公积金规定（statutory/*.yaml 的 ${where}）`,
      en: `fund limits of ${law.title.en} for ${month} (${where} in statutory/*.yaml)`,
    });
  }
  return missing;
}

function marked(made: Contribution | undefined, facts: readonly Fact[]): Bilingual {
  const marks = factMarks(facts);
  return {
    get zh() {
      return `${made?.formula.zh ?? ""}${marks}`;
    },
    get en() {
      return `${made?.formula.en ?? ""}${marks}`;
    },
  };
}

function limited(formula: Bilingual, paid: Money, deductible: Money): Bilingual {
  if (deductible.equals(paid)) return formula;
  const amount = deductible.toFixed();
  return {
    get zh() {
      return `${formula.zh}；税前扣除以 ${amount} 为限`;
    },
    get en() {
      return `${formula.en}; ${amount} of it is deducted from tax`;
    },
  };
}

function notBilled({ setup, asked }: PartAsked): readonly Diagnostic[] {
  if (!schemesBilled(setup.inputs).has(FUND.item)) return [];
  const facts = { person: personText(asked), scheme: FUND_TEXT };
  return [{ code: "CSP426", place: asked.person.row, facts }];
}

function unlawfulRate({ law, asked }: PartAsked, rate: Decimal | undefined): readonly Diagnostic[] {
  const entry = law?.fund;
  if (!entry || !rate || (rate.gte(entry.least_rate) && rate.lte(entry.most_rate))) return [];
  const facts = {
    person: personText(asked),
    rate: percent(rate),
    least: percent(entry.least_rate),
    most: percent(entry.most_rate),
  };
  return [{ code: "CSP423", place: asked.person.row, facts }];
}
