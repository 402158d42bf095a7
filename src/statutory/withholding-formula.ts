import type { Language } from "../kernel/bilingual.ts";
import { type Decimal, plain, whole, ZERO } from "../kernel/decimal.ts";
import { formatMoney, type Money } from "../kernel/money.ts";

/** 算式所需 — the figures of one withholding that its formula shows. */
export interface WithholdingFigures {
  readonly tax: Money;
  readonly sums: {
    readonly income: Decimal;
    readonly exemptIncome: Decimal;
    readonly basicDeduction: Decimal;
    readonly specialDeductions: Decimal;
    readonly additionalDeductions: Decimal;
    readonly otherDeductions: Decimal;
  };
  readonly taxable: Decimal;
  readonly rate: Decimal;
  readonly quickDeduction: Decimal;
  readonly cumulativeTax: Money;
  readonly withheldBefore: Money;
}

/** 个税算式 — taxable income, cumulative tax and this month's share with all their numbers. */
export function withholdingFormula(figures: WithholdingFigures, language: Language): string {
  return written(figures, language === "zh" ? ZH : EN);
}

interface Words {
  readonly sums: readonly {
    readonly of: keyof WithholdingFigures["sums"];
    readonly word: string;
  }[];
  readonly taxable: string;
  readonly due: string;
  readonly quick: string;
  readonly before: string;
  readonly floored: string;
  readonly stop: string;
}

const ZH: Words = {
  sums: [
    { of: "income", word: "累计收入" },
    { of: "exemptIncome", word: "免税收入" },
    { of: "basicDeduction", word: "减除费用" },
    { of: "specialDeductions", word: "专项扣除" },
    { of: "additionalDeductions", word: "专项附加扣除" },
    { of: "otherDeductions", word: "其他扣除" },
  ],
  taxable: "累计应纳税所得额",
  due: "累计税额",
  quick: "速算扣除数",
  before: "已预扣",
  floored: "（不足零不扣，本年内不退）",
  stop: "；",
};

const EN: Words = {
  sums: [
    { of: "income", word: "income to date" },
    { of: "exemptIncome", word: "exempt income" },
    { of: "basicDeduction", word: "basic deduction" },
    { of: "specialDeductions", word: "special deductions" },
    { of: "additionalDeductions", word: "additional deductions" },
    { of: "otherDeductions", word: "other deductions" },
  ],
  taxable: "taxable to date",
  due: "tax to date",
  quick: "quick deduction",
  before: "withheld before",
  floored: " (nothing below zero, no refund within the year)",
  stop: "; ",
};

function written(figures: WithholdingFigures, words: Words): string {
  const { sums, taxable, rate, quickDeduction, cumulativeTax, withheldBefore, tax } = figures;
  let first = `${words.taxable} ${plain(taxable)} =`;
  for (const { of, word } of words.sums) {
    const value = sums[of];
    if (of === "income") first += ` ${word} ${plain(value)}`;
    else if (!value.isZero()) first += ` − ${word} ${plain(value)}`;
  }
  const { stop } = words;
  const due = formatMoney(cumulativeTax);
  let second = `${words.due} ${due}`;
  if (taxable.gt(ZERO)) {
    const quick = quickDeduction.isZero() ? "" : ` − ${words.quick} ${plain(quickDeduction)}`;
    second += ` = ${plain(taxable)} × ${plain(rate.times(whole(100)))} %${quick}`;
  }
  const floor = cumulativeTax.lt(withheldBefore) ? words.floored : "";
  const third = `${due} − ${words.before} ${formatMoney(withheldBefore)}`;
  return `${first}${stop}${second}${stop}${third} = ${formatMoney(tax)}${floor}`;
}
