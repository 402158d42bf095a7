import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dayFromIso, type Month } from "../../src/kernel/calendar.ts";
import { Decimal, whole, ZERO } from "../../src/kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../src/kernel/money.ts";
import {
  openingSums,
  opensBefore,
  type TaxedMonth,
  type TaxSums,
  withhold,
  type Withholding,
} from "../../src/statutory/income-tax.ts";
import { lowIncomeVerdict } from "../../src/statutory/low-income.ts";
import { builtIn, taxRules } from "./built-in-law.ts";

type Figures = readonly [income: string, special?: string, additional?: string];
type Rule = Partial<Pick<TaxedMonth, "employedSince" | "firstJobThisYear" | "lowIncomeRule">>;

function month(taxMonth: Month, figures: Figures, rule: Rule = {}): TaxedMonth {
  const [income, special = "0", additional = "0"] = figures;
  return {
    taxMonth,
    income: new Decimal(income),
    specialDeductions: new Decimal(special),
    additionalDeductions: new Decimal(additional),
    employedSince: "2020-01",
    firstJobThisYear: false,
    lowIncomeRule: false,
    ...rule,
  };
}

function run(
  first: Month,
  months: readonly Figures[],
  rule: Rule = {},
  opening?: TaxSums,
): readonly Withholding[] {
  const done: Withholding[] = [];
  let sums = opening;
  months.forEach((figures, index) => {
    const taxMonth = addMonths(first, index);
    const result = withhold(taxRules(taxMonth), sums, month(taxMonth, figures, rule));
    sums = result.sums;
    done.push(result);
  });
  return done;
}

function withheld(...run_: Parameters<typeof run>): readonly string[] {
  return run(...run_).map(({ tax }) => formatMoney(tax));
}

function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value);
}

function twelve<T>(value: T): readonly T[] {
  return times(12, value);
}

function sum(parts: readonly Decimal[]): Decimal {
  let total: Decimal = ZERO;
  for (const part of parts) total = total.plus(part);
  return total;
}

describe("the public examples of cumulative withholding come out to the fen", () => {
  it("E1: an even wage within the first band pays the same every month", () => {
    expect(withheld("2024-01", twelve(["10000", "1500", "1000"]))).toEqual(twelve("75.00"));
  });

  it("E2: the rate rises when the year's sum passes 36,000 and 144,000", () => {
    expect(withheld("2024-01", twelve(["30000", "4500", "2000"]))).toEqual([
      "555.00",
      "625.00",
      ...times(5, "1850.00"),
      "2250.00",
      ...times(4, "3700.00"),
    ]);
  });

  const xiaoZhang: readonly Figures[] = [["10000"], ...times<Figures>(11, ["4000"])];

  it("E3: one good month is taxed and not given back within the year", () => {
    expect(withheld("2021-01", xiaoZhang)).toEqual(["150.00", ...times(11, "0.00")]);
  });

  it("E3: the whole year's deduction in January leaves nothing to tax", () => {
    expect(withheld("2021-01", xiaoZhang, { lowIncomeRule: true })).toEqual(twelve("0.00"));
  });

  it("E4: 30 a month in the ordinary way, or 180 twice at the year's end", () => {
    const months = twelve<Figures>(["8000", "2000"]);
    expect(withheld("2021-01", months)).toEqual(twelve("30.00"));
    expect(withheld("2021-01", months, { lowIncomeRule: true })).toEqual([
      ...times(10, "0.00"),
      "180.00",
      "180.00",
    ]);
  });

  it("E5: a first job begun in July has seven months of deduction", () => {
    const [july] = run("2020-07", [["20000"]], {
      employedSince: "2020-07",
      firstJobThisYear: true,
    });
    expect(july?.sums.basicDeduction.toString()).toBe("35000");
  });

  it("E7: half a fen on the year's tax is rounded up before the difference is taken", () => {
    const months: Figures[] = [
      ["43500", "6527.71"],
      ["43500", "6527.71"],
      ["24000", "6527.71"],
    ];
    expect(withheld("2024-01", months)).toEqual(["959.17", "2915.29", "1247.23"]);
  });

  it("E11: a July joiner has one month of deduction; a negative sum is not taxed", () => {
    const rule = { employedSince: "2024-07" };
    expect(withheld("2024-07", [["40000", "8489.76"]], rule)).toEqual(["795.31"]);
    expect(withheld("2024-07", [["4100", "1284.33"]], rule)).toEqual(["0.00"]);
  });

  it("E12: a July hire pays nothing in the first job of the year, else 345", () => {
    const july: Figures[] = [["20000", "3500"]];
    const rule = { employedSince: "2021-07" };
    expect(withheld("2021-07", july, { ...rule, firstJobThisYear: true })).toEqual(["0.00"]);
    expect(withheld("2021-07", july, rule)).toEqual(["345.00"]);
  });

  it("E14: exactly 36,000 is still in the first band", () => {
    const rule = { employedSince: "2024-12" };
    const [edge] = run("2024-12", [["47527.71", "6527.71"]], rule);
    expect(edge && [formatMoney(edge.tax), edge.rate.toString()]).toEqual(["1080.00", "0.03"]);
    expect(withheld("2024-12", [["50000", "6527.71"]], rule)).toEqual(["1327.23"]);
  });

  it("E15: 171.4875 becomes 171.49", () => {
    const rule = { employedSince: "2023-12" };
    expect(withheld("2023-12", [["13000", "2283.75"]], rule)).toEqual(["171.49"]);
  });

  it("E17: the second month is taxed on both", () => {
    const [first, second] = run("2024-01", [["40000", "5000"], ["35000"]]);
    expect(first && formatMoney(first.tax)).toBe("900.00");
    expect(second && formatMoney(second.tax)).toBe("2580.00");
    expect(second && formatMoney(second.cumulativeTax)).toBe("3480.00");
  });

  it("E20: after an unpaid month only 6 is left, since 156 was really withheld", () => {
    const months: Figures[] = [["12000", "1800"], ["0"], ["12000", "1800"]];
    expect(withheld("2024-01", months)).toEqual(["156.00", "0.00", "6.00"]);
  });
});

describe("months of the basic deduction count by employment", () => {
  it("a month without any run between two paid ones is counted as employed", () => {
    const [january] = run("2024-01", [["12000", "1800"]]);
    const march = month("2024-03", ["12000", "1800"]);
    const result = withhold(taxRules("2024-03"), january?.sums, march);
    expect(formatMoney(result.tax)).toBe("6.00");
    expect(result.sums.basicDeduction.toString()).toBe("15000");
  });

  it("hired in May and first paid in June counts two months", () => {
    const [june] = run("2024-06", [["16000"]], { employedSince: "2024-05" });
    expect(june && formatMoney(june.tax)).toBe("180.00");
  });

  it("opening sums go on from their own deduction", () => {
    const opening = openingSums({
      through_month: "2024-04",
      income: new Decimal(40000),
      basic_deduction: new Decimal(20000),
      special_deductions: new Decimal(6000),
      additional_deductions: new Decimal(4000),
      tax_withheld: new Decimal(300),
    });
    const [may] = run("2024-05", [["10000", "1500", "1000"]], {}, opening);
    expect(may && formatMoney(may.tax)).toBe("75.00");
    expect(may?.sums.basicDeduction.toString()).toBe("25000");
    expect(opensBefore(opening, "2024-05")).toBe(true);
    expect(opensBefore(opening, "2024-04")).toBe(false);
  });

  it("two payments in one tax month share its deduction", () => {
    const [first] = run("2024-01", [["10000"]]);
    const again = withhold(taxRules("2024-01"), first?.sums, month("2024-01", ["1000"]));
    expect(formatMoney(again.tax)).toBe("30.00");
  });

  it("January starts anew, from one month of deduction", () => {
    const [december] = run("2024-12", [["100000"]]);
    const result = withhold(taxRules("2025-01"), december?.sums, month("2025-01", ["10000"]));
    expect(formatMoney(result.tax)).toBe("150.00");
    expect(formatMoney(result.withheldBefore)).toBe("0.00");
  });
});

describe("the special rules hold only when the law had them", () => {
  it("a first job before July 2020 counts from the hire month", () => {
    const rule = { employedSince: "2020-06", firstJobThisYear: true };
    const [june] = run("2020-06", [["20000"]], rule);
    expect(june?.sums.basicDeduction.toString()).toBe("5000");
  });

  it("the low-income rule asks for twelve months with this employer and 60,000 at most", () => {
    const rules = taxRules("2024-06");
    const hired = (iso: string) => dayFromIso(iso) ?? 0;
    const says = (wage: string | undefined, iso: string, answer?: boolean) =>
      lowIncomeVerdict(rules, "2024-06", {
        priorYearWage: wage === undefined ? undefined : new Decimal(wage),
        hiredOn: hired(iso),
        answer,
      });
    expect(says("60000", "2023-01-31")).toBe("applies");
    expect(says("60000.01", "2023-01-31")).toBe("no");
    expect(says("60000", "2023-02-01")).toBe("no");
  });

  it("a wage that nobody gave is asked for, and the roster's own answer is not overruled", () => {
    const rules = taxRules("2024-06");
    const hiredOn = dayFromIso("2020-01-01") ?? 0;
    const says = (priorYearWage: Decimal | undefined, answer?: boolean) =>
      lowIncomeVerdict(rules, "2024-06", { priorYearWage, hiredOn, answer });
    expect(says(undefined)).toBe("ask");
    expect(says(undefined, true)).toBe("applies");
    expect(says(undefined, false)).toBe("no");
    expect(says(new Decimal(50000), false)).toBe("no");
    expect(says(new Decimal(70000), true)).toBe("conflict");
  });

  it("a month before cumulative withholding has no table", () => {
    const { value, diagnostics } = builtIn.taxRules("2018-12");
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([{ code: "CSP408", facts: { month: "2018-12" } }]);
  });
});

describe("the formula names every figure", () => {
  it("shows taxable income, rate, quick deduction and what was withheld before", () => {
    const [, , march] = run("2024-01", twelve<Figures>(["30000", "4500", "2000"]).slice(0, 3));
    const { zh, en } = march?.formula ?? {};
    expect({ zh, en }).toEqual({
      zh:
        "累计应纳税所得额 55500 = 累计收入 90000 − 减除费用 15000 − 专项扣除 13500 − " +
        "专项附加扣除 6000；累计税额 3030.00 = 55500 × 10 % − 速算扣除数 2520；" +
        "3030.00 − 已预扣 1180.00 = 1850.00",
      en:
        "taxable to date 55500 = income to date 90000 − basic deduction 15000 − " +
        "special deductions 13500 − additional deductions 6000; " +
        "tax to date 3030.00 = 55500 × 10 % − quick deduction 2520; " +
        "3030.00 − withheld before 1180.00 = 1850.00",
    });
  });
});

describe("properties", () => {
  it("twelve months of withholding are the year's tax while no month's sum falls", () => {
    // Fen above the basic deduction, so the cumulative sum never falls.
    const above = fc.array(fc.integer({ min: 0, max: 9_000_000 }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(above, (fen) => {
        const incomes = fen.map((f) => whole(f).div(100).plus(5000));
        const months = incomes.map((income): Figures => [income.toString()]);
        const total = sum(run("2024-01", months).map((m) => m.tax));
        const taxable = sum(incomes).minus(60000);
        expect(formatMoney(roundToFen(total))).toBe(formatMoney(yearTax(taxable)));
      }),
    );
  });

  it("nothing is refunded within the year: it withholds the highest tax that was due", () => {
    const incomes = fc.array(fc.integer({ min: -2_000_000, max: 9_000_000 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(incomes, (fen) => {
        const months = fen.map((f): Figures => [whole(f).div(100).toString()]);
        const results = run("2024-01", months);
        const highest = Decimal.max(...results.map((m) => m.cumulativeTax));
        expect(results.every((m) => m.tax.gte(0))).toBe(true);
        expect(results.at(-1)?.sums.withheld.equals(highest)).toBe(true);
      }),
    );
  });
});

/** The year's tax by slices, the other way round than by quick deduction. */
function yearTax(taxable: Decimal) {
  let tax: Decimal = ZERO;
  let from: Decimal = ZERO;
  for (const { upTo, rate } of taxRules("2024-01").bands) {
    const to = upTo === undefined ? taxable : Decimal.min(upTo, taxable);
    if (to.gt(from)) tax = tax.plus(to.minus(from).times(rate));
    from = upTo ?? from;
  }
  return roundToFen(tax);
}
