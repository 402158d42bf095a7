import { describe, expect, it } from "vitest";
import { plain } from "../../src/kernel/decimal.ts";
import {
  continuedHistory,
  coveredByOpening,
  openingHistory,
} from "../../src/cli/workspace/opening-history.ts";
import { readTexts, ROOT } from "../support/reading.ts";

const HEADER =
  "employee_id,tax_year,through_month,income,basic_deduction,special_deductions," +
  "additional_deductions,tax_withheld\n";

async function opening(...rows: string[]) {
  const text = `${HEADER}${rows.join("\n")}\n`;
  return { "opening-tax": (await readTexts("opening-tax", text, ROOT)).records };
}

describe("opening tax sums", () => {
  it("that run into months of the sequence are kept, and are no error for a later month", async () => {
    const records = await opening("E001,2024,2024-04,20000,20000,0,0,30");
    const { tax, firstTaxMonth } = openingHistory(records, new Map(), {
      first: "2024-01",
      firstTaxMonth: "2024-02",
    });
    expect(firstTaxMonth).toBe("2024-02");
    expect(tax.get("E001")).toMatchObject({ throughMonth: "2024-04", taxYear: 2024 });
    expect(plain(tax.get("E001")?.withheld ?? plainless())).toBe("30");
    expect(coveredByOpening(records, "2024-06")).toEqual([]);
  });

  it.each(["2024-05", "2024-06"])("through the wanted tax month %s are an error", async (month) => {
    const records = await opening("E001,2024,2024-06,20000,20000,0,0,30");
    expect(coveredByOpening(records, month)).toMatchObject([
      {
        code: "CSP411",
        place: { file: "opening-tax.csv", line: 2 },
        facts: { person: "E001", through: "2024-06", month },
      },
    ]);
  });

  it("enter with the first month of their tax year", async () => {
    const records = await opening(
      "E001,2023,2023-12,90000,60000,0,0,900",
      "E001,2024,2024-02,20000,10000,0,0,300",
    );
    const first = openingHistory(records, new Map(), {
      first: "2023-10",
      firstTaxMonth: "2023-11",
    });
    expect(first.tax.get("E001")?.throughMonth).toBe("2023-12");
    const same = continuedHistory({ history: first, taxMonth: "2023-11" }, records, "2023-12");
    expect(same).toBe(first);
    const next = continuedHistory({ history: first, taxMonth: "2023-12" }, records, "2024-01");
    expect(next.tax.get("E001")?.throughMonth).toBe("2024-02");
    expect(coveredByOpening(records, "2024-04")).toEqual([]);
  });
});

function plainless(): never {
  throw new Error("the sums are gone");
}
