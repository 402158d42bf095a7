import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { gbkBytes, notInGbk } from "../../src/kernel/gbk.ts";
import type { PaperSettings } from "../../src/reports/papers/paper-settings.ts";
import { papersOf } from "../../src/reports/papers/papers.ts";
import { type Case, monthOf, settingsOf } from "../reports/paper-month.ts";

let settings: PaperSettings;
beforeAll(async () => {
  ({ settings } = await settingsOf());
});

const yuanText = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
const amount = (most: number) => fc.integer({ min: 0, max: most }).map(yuanText);
const taken = (most: number) => amount(most).map((text) => `-${text}`);

const anyCase = fc.record({
  team: fc.constantFrom("一组", "二组", ""),
  held: fc.boolean(),
  gross: amount(2_000_000),
  taken: fc.record(
    {
      pension: taken(50_000),
      housing_fund: taken(50_000),
      income_tax: taken(90_000),
      fine: taken(90_000),
      adjustment: fc.oneof(amount(900_000), taken(900_000)),
    },
    { requiredKeys: [] },
  ),
  employer: fc.record(
    { pension: amount(90_000), housing_fund: amount(90_000) },
    { requiredKeys: [] },
  ),
});

const anyMonth = fc
  .array(anyCase, { maxLength: 8 })
  .map((cases) => monthOf(cases.map((one, index): Case => ({ ...one, id: `${1001 + index}` }))));

it("debits and credits of every journal entry are equal", () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      const { sheets } = papersOf(month, settings, "zh");
      const rows = sheets.find(({ file }) => file === "journal.csv")?.table.rows ?? [];
      const balance = new Map<string, Decimal>();
      for (const row of rows) {
        const [entry = ""] = row;
        const signed = new Decimal(row[6] || "0").minus(new Decimal(row[7] || "0"));
        balance.set(entry, (balance.get(entry) ?? new Decimal(0)).plus(signed));
      }
      expect([...balance.values()].filter((left) => !left.isZero())).toEqual([]);
    }),
  );
});

it("the payment list and those it leaves out make the net pay of everybody who is ready", () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      const { payment, leftOut } = papersOf(month, settings, "zh");
      const out = new Set(
        leftOut.filter(({ file }) => file === "bank.csv").map(({ person }) => person.id),
      );
      let total = payment.total as Decimal;
      let ready = new Decimal(0);
      for (const { person, net, status } of month.payslips) {
        if (status !== "ready" || !net) continue;
        ready = ready.plus(net);
        if (out.has(person.id)) total = total.plus(net);
      }
      expect(total.toFixed()).toBe(ready.toFixed());
    }),
  );
});

it("text that GBK has comes back as it was", () => {
  const decoder = new TextDecoder("gbk");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const missing = new Set(notInGbk(text));
      const writable = [...text].filter((character) => !missing.has(character)).join("");
      expect(decoder.decode(gbkBytes(writable))).toBe(writable);
    }),
  );
  for (const text of ["招商银行·哈尔滨", "赵钱孙李，１２３", "喆堃昇珺犇"]) {
    expect(decoder.decode(gbkBytes(text))).toBe(text);
  }
});
