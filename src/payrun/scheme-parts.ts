import type { Bilingual } from "../kernel/bilingual.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { contribution, type Contribution } from "../statutory/contribution.ts";
import { type Fact, factMarks, factsOf } from "../statutory/fact.ts";
import {
  type BaseEntry,
  type RateEntry,
  type Scheme,
  SCHEMES,
} from "../statutory/reading/contribution-sections.ts";
import { type Billed, schemesBilled } from "./authority-bill.ts";
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

/** The statute behind social insurance; the policy has no say in it. */
const STATUTE = "SIL";
const LABELS: Readonly<Record<Scheme, Bilingual>> = {
  pension: { zh: "养老保险", en: "pension insurance" },
  medical: { zh: "医疗保险", en: "medical insurance" },
  unemployment: { zh: "失业保险", en: "unemployment insurance" },
  injury: { zh: "工伤保险", en: "work injury insurance" },
  maternity: { zh: "生育保险", en: "maternity insurance" },
};
/** The employee has a share in these; the others are the employer's alone. */
const SHARED: readonly Scheme[] = ["pension", "medical", "unemployment"];
/** Most places collect it with the medical share: without a rate of its own nothing is owed. */
const WITH_MEDICAL: Scheme = "maternity";

/** 各险种 — the employee's lines and the employer's shares; one hold names all that is missing. */
export function schemeParts(parts: PartAsked): readonly InsurancePart[] {
  const made = SCHEMES.map((scheme) => schemePart(scheme, parts));
  const missing = [...new Set(made.flatMap((one) => one.missing))];
  if (missing.length === 0) return made;
  return [...made, { hold: contributionHold(STATUTE, missing) }];
}

interface Made extends InsurancePart {
  readonly missing: readonly Bilingual[];
}

/** One message for all schemes: without a place none of them is known. */
const NO_PLACE: Bilingual = {
  zh: "参保地（花名册的参保地或 cs-pay.yaml 的 city）",
  en: "city of insurance (insured_city in the roster or city in cs-pay.yaml)",
};

function schemePart(scheme: Scheme, parts: PartAsked): Made {
  const { law, bill, declared, asked } = parts;
  const billed = bill.get(scheme);
  if (!billed && !declared) return { missing: [] };
  const [base, rate] = [law?.base(scheme), law?.rate(scheme)];
  const own = computed(parts, "employee", base, rate);
  const paid = billed?.employee ?? own?.amount;
  const isShared = SHARED.includes(scheme);
  const missing = isShared && paid === undefined ? lacking(scheme, parts, base, rate) : [];
  const item: ContributionItem = { item: scheme, label: LABELS[scheme], clause: STATUTE };
  const facts = billed || !own ? [] : factsBehind(scheme, base, rate);
  const employer = employerShare(item, parts, base, rate, billed);
  const named = [
    ...facts,
    ...(employer.share && !billed?.employer ? factsBehind(scheme, base, rate) : []),
  ];
  const formula = billed ? billedFormula(billed.employee, own?.amount) : marked(own, facts);
  const sources = billed?.rows ?? ([asked.person.row] as const);
  const policy = policyOf(billed, rate);
  const line =
    paid && formula && (isShared || !paid.isZero())
      ? contributionLine(item, { amount: paid, formula, policy }, sources)
      : undefined;
  return {
    ...(line && { line }),
    ...employer,
    ...(paid && { deductible: paid }),
    missing,
    facts: named,
    diagnostics: [
      ...(billed
        ? billDifference(parts, `${scheme} ${LABELS[scheme].zh}`, billed, own?.amount)
        : notBilled(scheme, parts)),
    ],
  };
}

function computed(
  { declared }: PartAsked,
  side: "employee" | "employer",
  base: BaseEntry | undefined,
  rate: RateEntry | undefined,
): Contribution | undefined {
  const share = rate?.[side];
  if (!declared || !base || !rate || !share) return undefined;
  return contribution({
    declared,
    floor: base.floor,
    cap: base.cap,
    rate: share,
    fixed: side === "employee" ? rate.employee_fixed : undefined,
    rounding: rate[`${side}_rounding`],
  });
}

function employerShare(
  item: ContributionItem,
  parts: PartAsked,
  base: BaseEntry | undefined,
  rate: RateEntry | undefined,
  billed: Billed | undefined,
): Pick<InsurancePart, "share" | "unknownShare"> {
  const own = computed(parts, "employer", base, rate);
  const amount = billed?.employer ?? own?.amount;
  if (!amount) {
    const owes = billed !== undefined || rate !== undefined || item.item !== WITH_MEDICAL;
    return owes ? { unknownShare: item.label } : {};
  }
  if (amount.isZero()) return {};
  const formula = billed?.employer
    ? billedFormula(billed.employer, own?.amount)
    : marked(own, factsBehind(item.item, base, rate));
  const sources = billed?.rows ?? ([parts.asked.person.row] as const);
  const policy = policyOf(billed, rate);
  return formula ? { share: { ...item, amount, formula, policy, sources } } : {};
}

function factsBehind(
  scheme: string,
  base: BaseEntry | undefined,
  rate: RateEntry | undefined,
): readonly Fact[] {
  return [
    ...(base ? factsOf(`${base.region} ${scheme} base`, base) : []),
    ...(rate ? factsOf(`${rate.region} ${scheme} rate`, rate) : []),
  ];
}

function marked(made: Contribution | undefined, facts: readonly Fact[]): Bilingual | undefined {
  const marks = factMarks(facts);
  if (!made || marks === "") return made?.formula;
  const { formula } = made;
  return {
    get zh() {
      return `${formula.zh}${marks}`;
    },
    get en() {
      return `${formula.en}${marks}`;
    },
  };
}

function lacking(
  scheme: Scheme,
  { law, month }: PartAsked,
  base: BaseEntry | undefined,
  rate: RateEntry | undefined,
): readonly Bilingual[] {
  if (!law) return [NO_PLACE];
  const { title } = law;
  const label = LABELS[scheme];
  const of = (section: string, zh: string, en: string): Bilingual => ({
    zh: `${title.zh} ${month} 的${label.zh}${zh}（statutory/*.yaml 的 ${section}）`,
    en: `${en} of ${label.en} in ${title.en} for ${month} (${section} in statutory/*.yaml)`,
  });
  return [
    ...(base ? [] : [of("contribution_bases", "缴费基数上下限", "base limits")]),
    ...(rate?.employee ? [] : [of("contribution_rates", "缴费比例", "rate")]),
  ];
}

/** Whoever has a base but stands on nobody's bill may not be registered at all. */
function notBilled(scheme: Scheme, { setup, asked }: PartAsked): readonly Diagnostic[] {
  if (!SHARED.includes(scheme) || !schemesBilled(setup.inputs).has(scheme)) return [];
  const facts = { person: personText(asked), scheme: `${scheme} ${LABELS[scheme].zh}` };
  return [{ code: "CSP426", place: asked.person.row, facts }];
}
