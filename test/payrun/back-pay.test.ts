import { describe, expect, it } from "vitest";
import { formatMoney } from "../../src/kernel/money.ts";
import { differencesOf, type PaidItem, type Settled } from "../../src/payrun/back-pay.ts";
import type { PayLine, Payslip } from "../../src/payrun/month-result.ts";
import type { Asked } from "../../src/payrun/pay-lines.ts";
import { liMei, mayOfThree, place, yuan } from "../support/month-result.ts";
import { tinyFrame } from "../support/tiny-policy.ts";

const asked: Asked = { frame: tinyFrame([{}]), person: liMei, set: () => undefined };
const own = { policy: "own.yaml:1", clause: "C1", sources: [place("employees.csv", 2)] } as const;

function sealed(item: string, kind: PaidItem["kind"], amount: string): PaidItem {
  return { ...own, employee: "1001", item, label: item, kind, amount: yuan(amount), formula: "" };
}

function line(item: string, kind: PayLine["kind"], amount: string): PayLine {
  const text = { zh: item, en: item };
  return { ...own, item, kind, label: text, formula: text, amount: yuan(amount) };
}

function differences(settled: Partial<Settled>, lines: readonly PayLine[], held = false) {
  const slip = mayOfThree.payslips.find(({ person }) => person.id === "1001");
  if (!slip) throw new Error("1001 has a payslip");
  const now: Payslip = { ...slip, lines, status: held ? "held" : "ready" };
  return differencesOf(
    {
      month: "2024-05",
      items: [],
      backPaid: [],
      heldOver: new Set(),
      accrued: new Map(),
      ...settled,
    },
    { payslips: [now], asked: () => asked, isChanged: () => false, isGone: () => false },
  );
}

const amounts = ({ owed }: ReturnType<typeof differences>) =>
  owed.map((one) => `${one.line.kind} ${formatMoney(one.line.amount)} ${one.line.formula.en}`);

describe("what a sealed month still owes", () => {
  it("is nothing where it paid what it should have, tax left alone", () => {
    const items = [sealed("base", "earning", "1400"), sealed("income_tax", "tax", "-5")];
    const found = differences({ items }, [
      line("base", "earning", "1000"),
      line("base", "earning", "400"),
      line("income_tax", "tax", "-9"),
    ]);
    expect(found.owed).toEqual([]);
  });

  it("is told per item: attendance with earnings, fines and other lines after tax", () => {
    const items = [
      sealed("absence", "attendance", "-100"),
      sealed("fine_off_seat", "fine", "-10"),
      sealed("adjustment", "other", "30"),
    ];
    const found = differences({ items }, [line("absence", "attendance", "-50")]);
    expect(amounts(found)).toEqual([
      "earning 50.00 2024-05 absence: (-50.00) − (-100.00) = 50.00",
      "other 10.00 2024-05 fine_off_seat: 0.00 − (-10.00) = 10.00",
      "other -30.00 2024-05 adjustment: 0.00 − 30.00 = -30.00",
    ]);
  });

  it("never carries shares of insurance that would be others now, but says so", () => {
    const items = [sealed("pension", "statutory", "-80")];
    const found = differences({ items }, [line("pension", "statutory", "-96")]);
    expect(found.owed).toEqual([]);
    expect(found.statutory.map(({ amount }) => formatMoney(amount))).toEqual(["-16.00"]);
  });

  it("carries them with pay that was held over, because nobody has taken them yet", () => {
    const found = differences({ heldOver: new Set(["1001"]) }, [
      line("base", "earning", "1400"),
      line("pension", "statutory", "-96"),
    ]);
    expect(amounts(found)).toEqual([
      "earning 1400.00 2024-05 base: 1400.00 − 0.00 = 1400.00",
      "statutory -96.00 2024-05 pension: (-96.00) − 0.00 = -96.00",
    ]);
  });

  it("knows what the month accrued of it, once per person", () => {
    const heldOver = new Set(["1001"]);
    const accrued = new Map([["1001", yuan("1400")]]);
    const found = differences({ heldOver, accrued }, [
      line("base", "earning", "1400"),
      line("award", "earning", "50"),
    ]);
    expect(found.owed.map((one) => one.accrued?.toFixed())).toEqual(["1400", undefined]);
  });

  it("waits while the payslip is held, whether it was paid or held over", () => {
    const paid = differences({ items: [sealed("base", "earning", "1")] }, [], true);
    expect([paid.owed, paid.waiting, paid.stillHeld]).toEqual([[], ["1001"], []]);
    const over = differences({ heldOver: new Set(["1001"]) }, [], true);
    expect([over.owed, over.waiting, over.stillHeld]).toEqual([[], [], ["1001"]]);
  });
});
