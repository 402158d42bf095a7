import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import type { KindRow } from "../../src/inputs/index.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import { ordersCounted } from "../../src/measures/sales.ts";
import { at, codes, measure, rows, verdicts } from "./month-of.ts";

const order = (given: Partial<KindRow<"sales">> = {}): Partial<KindRow<"sales">> => ({
  employee_id: "E1",
  order_id: "N1",
  paid_at: at("2024-05-08 10:00"),
  amount: new Decimal(100),
  ...given,
});
const refund = (on: string, amount = "30"): Partial<KindRow<"sales">> => ({
  refunded_at: at(on),
  refund_amount: new Decimal(amount),
});

function sold(given: Partial<KindRow<"sales">>, counted: readonly string[] = []): Measured {
  return measure({
    records: { sales: rows("sales", [given]) },
    countedOrders: new Set(counted),
  });
}

/** `sale`, `refund`, `sale refund`, or why the row counts as neither. */
function countsAs(measured: Measured): string {
  const row = measured.records.get("sales")?.records[0]?.row;
  if (!row) return verdicts(measured).join();
  const parts = [row["counts_as_sale"] && "sale", row["counts_as_refund"] && "refund"];
  return parts.filter(Boolean).join(" ");
}

describe("an order counts (S19)", () => {
  it.each([
    ["paid", {}, "sale"],
    ["paid", refund("2024-05-20"), "sale refund"],
    ["paid", refund("2024-06-02"), "sale"],
    ["paid", { ...refund("2024-05-20"), paid_at: at("2024-04-08") }, "refund"],
    [undefined, {}, "sale"],
    ["closed", {}, "2024-05/sales.csv:2 closed_order"],
    ["closed", refund("2024-05-20", "100"), "2024-05/sales.csv:2 closed_order"],
    ["unpaid", {}, "2024-05/sales.csv:2 unpaid_order"],
    [undefined, { paid_at: undefined }, "2024-05/sales.csv:2 unpaid_order"],
    ["paid", { paid_at: at("2024-04-08") }, "2024-05/sales.csv:2 other_month"],
  ])("%s %j as %s", (status, more, expected) => {
    expect(countsAs(sold(order({ status, ...more })))).toBe(expected);
  });

  it("closed later is taken back in the refund month, if an earlier month counted it", () => {
    const closed = order({
      status: "closed",
      paid_at: at("2024-04-08"),
      ...refund("2024-05-20", "100"),
    });
    expect(countsAs(sold(closed, ["N1"]))).toBe("refund");
    expect(countsAs(sold(closed, ["N2"]))).toBe("2024-05/sales.csv:2 closed_order");
  });

  it("is remembered for the months after it, when it was a sale", () => {
    const measured = measure({
      records: {
        sales: rows("sales", [
          order(),
          order({ order_id: "N2", status: "closed" }),
          order({ order_id: "N3", paid_at: at("2024-04-08"), ...refund("2024-05-20") }),
        ]),
      },
    });
    expect([...ordersCounted(measured)]).toEqual(["N1"]);
  });
});

describe("a refund", () => {
  it("without a date is taken in the month of the payment, with a warning", () => {
    const measured = sold(order({ refund_amount: new Decimal(30) }));
    expect(countsAs(measured)).toBe("sale refund");
    expect(codes(measured)).toEqual(["CSP254"]);
  });

  it("without an amount is refused", () => {
    const measured = sold(order({ refunded_at: at("2024-05-20") }));
    expect(verdicts(measured)).toEqual(["2024-05/sales.csv:2 CSP255"]);
    expect(codes(measured)).toEqual(["CSP255"]);
  });

  it("of nothing is none", () => {
    expect(countsAs(sold(order(refund("2024-05-20", "0"))))).toBe("sale");
  });
});

describe("sales without a file", () => {
  it("are unknown, with an empty file they are none", () => {
    expect(measure({}).records.has("sales")).toBe(false);
    expect(measure({ records: { sales: [] } }).records.get("sales")?.records).toEqual([]);
  });
});
