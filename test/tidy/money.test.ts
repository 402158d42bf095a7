import { expect, it } from "vitest";
import { codeLines, sourcesIn } from "./sources.ts";

const MONEY_WORDS = "amount|money|yuan|wage|salary|gross|\\bnet|\\bpay\\b|\\btax\\b|\\bfine\\b";

/** 不用浮点 — where binary floats could reach an amount, and what to write instead. */
const RULES: readonly {
  readonly never: RegExp;
  readonly within: (file: string) => boolean;
  readonly instead: string;
}[] = [
  {
    never: /\bparseFloat\b/,
    within: () => true,
    instead: "read figures with decimalFrom() of kernel/decimal.ts",
  },
  {
    never: /\bMath\.round\b/,
    within: (file) => !file.startsWith("src/kernel/"),
    instead: "roundings have names and live in kernel/money.ts",
  },
  {
    never: /\.toFixed\([^)]/,
    within: (file) => !file.startsWith("src/kernel/"),
    instead: "write amounts with formatMoney(), other figures with plain()",
  },
  {
    never: new RegExp(`\\bNumber\\([^)]*(${MONEY_WORDS})|(${MONEY_WORDS})\\w*\\.toNumber\\(`, "i"),
    within: () => true,
    instead: "amounts stay Decimal from the cell to the report",
  },
  {
    never: /\bnew Decimal\((?![^)]*\bdigits\))/,
    within: (file) => !file.startsWith("src/kernel/"),
    instead: "make decimals with decimalFrom(text) or whole(count): a float never becomes one",
  },
  {
    never: /\bas (unknown as )?Money\b/,
    within: (file) => file !== "src/kernel/money.ts",
    instead: "only kernel/money.ts makes Money: call roundToFen() where policy says so",
  },
];

it.each(RULES)("$never reaches no amount: $instead", ({ never, within, instead }) => {
  const wrong = sourcesIn("src")
    .filter((source) => within(source.path))
    .flatMap((source) =>
      codeLines(source).flatMap((line, index) =>
        never.test(line) ? [`${source.path}:${index + 1} ${line.trim()}: ${instead}`] : [],
      ),
    );
  expect(wrong).toEqual([]);
});
