import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { formatMoney, formatMoneyForScreen, roundToFen, sumMoney } from "../../src/kernel/money.ts";

const yuan = (text: string) => roundToFen(new Decimal(text));

describe("amounts of money", () => {
  it.each([
    ["0", "0.00", "0.00"],
    ["-0.004", "0.00", "0.00"],
    ["-0.05", "-0.05", "-0.05"],
    ["7.5", "7.50", "7.50"],
    ["999.99", "999.99", "999.99"],
    ["-999", "-999.00", "-999.00"],
    ["1000", "1000.00", "1,000.00"],
    ["-1234.5", "-1234.50", "-1,234.50"],
    ["123456", "123456.00", "123,456.00"],
    ["-1234567.89", "-1234567.89", "-1,234,567.89"],
    ["90071992547409930.15", "90071992547409930.15", "90,071,992,547,409,930.15"],
  ])("%s is written %s in a file and %s on a screen", (text, file, screen) => {
    expect(formatMoney(yuan(text))).toBe(file);
    expect(formatMoneyForScreen(yuan(text))).toBe(screen);
  });

  it("add up to the fen, however large they are", () => {
    const sum = (...texts: readonly string[]) => formatMoney(sumMoney(texts.map(yuan)));
    expect(sum()).toBe("0.00");
    expect(sum("0.1", "0.2", "-0.3")).toBe("0.00");
    expect(sum("2800", "-127.27", "0.05")).toBe("2672.78");
    expect(sum("90071992547409930.15", "0.05", "-1000")).toBe("90071992547408930.20");
    expect(sum("90071992547409.91", "90071992547409.91")).toBe("180143985094819.82");
  });
});
