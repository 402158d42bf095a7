import { addMonths, isoDay, monthOf, monthsBetween, yearOf } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { formatMoney, type Money, negate, NOTHING, sumMoney } from "../kernel/money.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import { bonusRuleHolds, bonusTax, severanceTax, validityOf } from "../statutory/one-off.ts";
import type { Hold, PayLine } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { figureNamed } from "../policy/figure.ts";

/** 一次性收入 — bonus or severance of the month: what was paid and the rows it stands in. */
interface OneOff {
  readonly amount: Money;
  readonly rows: readonly [Place, ...Place[]];
}

/** 一次性收入计税 — what is taxed apart from the wages, or why that cannot be. */
export interface OneOffTax {
  /** Part of gross that is no wage income. */
  readonly apart: Money;
  readonly lines: readonly PayLine[];
  readonly bonusTaxed: boolean;
  readonly holds: readonly Hold[];
  readonly diagnostics: readonly Diagnostic[];
  /** Bonus or severance that somebody marked untaxed: pay all the same, though not in gross. */
  readonly untaxed: Money;
}

const STATUTE = "IIT";

const NO_ONE_OFF: OneOffTax = {
  apart: NOTHING,
  untaxed: NOTHING,
  lines: [],
  bonusTaxed: false,
  holds: [],
  diagnostics: [],
};

/** 年终奖与经济补偿 — taken out of the wages and taxed by tables of their own (law.md 1.5). */
export function oneOffTax(setup: MonthSetup, asked: Asked, lines: readonly PayLine[]): OneOffTax {
  if (asked.frame.recordsOf("adjustments", asked.person.index).length === 0) return NO_ONE_OFF;
  const { bonus: ofBonus, severance: ofSeverance } = setup.oneOff;
  const bonus = ofBonus && paidAs("earning", ofBonus, asked, lines);
  const severance = ofSeverance && paidAs("earning", ofSeverance, asked, lines);
  const untaxedBonus = ofBonus && paidAs("other", ofBonus, asked, lines);
  const untaxedSeverance = ofSeverance && paidAs("other", ofSeverance, asked, lines);
  const parts = [
    ...(bonus ? [bonusPart(bonus, setup, asked)] : []),
    ...(severance ? [severancePart(severance, setup, asked)] : []),
  ];
  return {
    apart: together([bonus, severance]),
    untaxed: together([untaxedBonus, untaxedSeverance]),
    lines: parts.flatMap(({ line }) => line ?? []),
    bonusTaxed: bonus !== undefined,
    holds: parts.flatMap(({ hold }) => hold ?? []),
    diagnostics: [
      ...parts.flatMap(({ diagnostic }) => diagnostic ?? []),
      ...(untaxedBonus ? [markedUntaxed(untaxedBonus, setup, asked)] : []),
    ],
  };
}

function together(parts: readonly (OneOff | undefined)[]): Money {
  return sumMoney(parts.flatMap((one) => (one ? [one.amount] : [])));
}

/** A bonus is wage income whatever a row says; what is not withheld is owed all the same. */
function markedUntaxed(bonus: OneOff, { oneOff, payDate }: MonthSetup, asked: Asked): Diagnostic {
  const rules = oneOff.bonus;
  const holds = rules && bonusRuleHolds(rules, payDate);
  const facts = {
    person: `${asked.person.id} ${asked.person.name}`,
    bonus: formatMoney(bonus.amount),
    law: rules?.wageIncomeBy ?? "—",
    tax: holds ? formatMoney(bonusTax(rules, bonus.amount).tax) : "—",
  };
  return { code: "CSP446", place: bonus.rows[0], facts };
}

/** The lines a person's rows of that item made; what takes money back stays wage income. */
function paidAs(
  wanted: "earning" | "other",
  rules: { means(item: string): boolean },
  { frame, person }: Asked,
  lines: readonly PayLine[],
): OneOff | undefined {
  const rows = frame
    .recordsOf("adjustments", person.index)
    .filter(({ row }) => typeof row["item"] === "string" && rules.means(row["item"]))
    .map(({ place }) => place);
  if (rows.length === 0) return undefined;
  const own = new Set(rows.map(rowReference));
  const paid = lines.filter(
    ({ kind, amount, sources }) =>
      kind === wanted &&
      !amount.isNegative() &&
      sources.length === 1 &&
      own.has(rowReference(sources[0])),
  );
  const [first, ...rest] = paid.flatMap(({ sources }) => sources);
  if (!first) return undefined;
  return { amount: sumMoney(paid.map(({ amount }) => amount)), rows: [first, ...rest] };
}

interface Part {
  readonly line?: PayLine;
  readonly hold?: Hold;
  readonly diagnostic?: Diagnostic;
}

function bonusPart(bonus: OneOff, setup: MonthSetup, asked: Asked): Part {
  const rules = setup.oneOff.bonus;
  const [place] = bonus.rows;
  const person = `${asked.person.id} ${asked.person.name}`;
  // Whoever writes two rows pays two bonuses, and only one a year may be taxed apart.
  const [, again] = bonus.rows;
  const before = bonusMonthBefore(setup, asked);
  const first = before ?? (again && monthOf(setup.payDate));
  if (first !== undefined) {
    // The year's sums name the month of payment; the folder stands as far before it as this one.
    const distance = monthsBetween(setup.month, monthOf(setup.payDate));
    const earned = addMonths(first, -distance);
    const hold = held({ zh: "本年第二次年终奖单独计税", en: "a second bonus taxed apart" });
    const second = before === undefined ? { place: again ?? place, ...SAME_MONTH } : { place };
    return { hold, diagnostic: { code: "CSP418", ...second, facts: { person, first, earned } } };
  }
  if (!rules || !bonusRuleHolds(rules, setup.payDate)) {
    const hold = held({ zh: "年终奖单独计税已过有效期", en: "the bonus rule does not hold" });
    const date = isoDay(setup.payDate);
    const span = rules ? validityOf(rules) : { from: "", until: "" };
    return { hold, diagnostic: { code: "CSP419", place, facts: { date, ...span } } };
  }
  const made = bonusTax(rules, bonus.amount);
  const line: PayLine = {
    item: "bonus_tax",
    label: { zh: "年终奖个税", en: "tax on the annual bonus" },
    kind: "tax",
    amount: negate(made.tax),
    policy: rules.source,
    clause: STATUTE,
    formula: made.formula,
    sources: bonus.rows,
  };
  if (!made.better) return { line };
  const facts = {
    bonus: formatMoney(bonus.amount),
    tax: formatMoney(made.tax),
    better: formatMoney(made.better.bonus),
    less: formatMoney(made.better.tax),
  };
  return { line, diagnostic: { code: "CSP417", place, facts } };
}

/** Two rows of one month may be halves of one bonus. */
const SAME_MONTH: Pick<Diagnostic, "hint"> = {
  hint: {
    zh: "若是同一笔，合成一行；否则把这一行的项目改名为“奖金”，并入工资计税",
    en: "write one row if it is one bonus, or rename the item to tax it with the wages",
  },
};

function severancePart(severance: OneOff, setup: MonthSetup, asked: Asked): Part {
  const rules = setup.oneOff.severance;
  const city = asked.frame.figure(figureNamed("person", "insured_city"), asked.person.index);
  const law = setup.contributions.at(typeof city === "string" ? city : undefined);
  const average = law?.averageWage;
  if (!rules || !average) {
    const place = law?.title ?? { zh: "当地", en: "the place" };
    return {
      hold: held({
        zh: `缺少${place.zh}上年职工年平均工资（statutory/*.yaml 的 average_wages），经济补偿金个税`,
        en: `average annual wage of ${place.en} missing (average_wages in statutory/*.yaml), tax`,
      }),
    };
  }
  const made = severanceTax(rules, setup.tax.bands, severance.amount, average.annual);
  return {
    line: {
      item: "severance_tax",
      label: { zh: "经济补偿金个税", en: "tax on severance pay" },
      kind: "tax",
      amount: negate(made.tax),
      policy: rules.source,
      clause: STATUTE,
      formula: made.formula,
      sources: severance.rows,
    },
  };
}

function bonusMonthBefore({ history, payDate }: MonthSetup, { person }: Asked): string | undefined {
  const sums = history.tax.get(person.id);
  return sums?.taxYear === yearOf(monthOf(payDate)) ? sums.bonusMonth : undefined;
}

function held(what: { readonly zh: string; readonly en: string }): Hold {
  const reason = { zh: `${what.zh}：无法计算`, en: `${what.en}: cannot be computed` };
  return { code: "unknown", clause: STATUTE, reason };
}
