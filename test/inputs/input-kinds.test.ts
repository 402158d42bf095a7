import { describe, expect, it } from "vitest";
import { whole } from "../../src/kernel/decimal.ts";
import { INPUT_KINDS, kindNamed, kindOfFile, type KindRow } from "../../src/inputs/index.ts";
import type { InputKind } from "../../src/inputs/input-kind.ts";

describe("the kind of a file is told from its name", () => {
  it.each([
    ["calls.csv", "calls"],
    ["calls-site2.csv", "calls"],
    ["Calls_0501.CSV", "calls"],
    ["通话记录_0501.csv", "calls"],
    ["通话记录0501.csv", "calls"],
    ["通话记录 (2).csv", "calls"],
    ["打卡（5月）.csv", "punches"],
    ["花名册.csv", "employees"],
    ["2024-05/punches.tsv", "punches"],
    ["排班表.txt", "schedule"],
    ["绩效分数-五月.csv", "scores"],
    ["opening-scores.csv", "opening-scores"],
    ["opening.csv", "opening"],
    ["期初数-2024.csv", "opening"],
    ["opening-tax-2024.csv", "opening-tax"],
    ["OPENING_TAX.csv", "opening-tax"],
    ["期初个税.csv", "opening-tax"],
    ["decisions.csv", "decisions"],
  ])("%s is %s", (file, kind) => {
    expect(kindOfFile(file)?.kind).toBe(kind);
  });

  it.each([
    "calls.xlsx",
    "callsign.csv",
    "openings.csv",
    "说明.md",
    "calls",
    ".csv",
    "~$calls.csv",
  ])("%s is no input file", (file) => {
    expect(kindOfFile(file)).toBeUndefined();
  });

  it("a name in decomposed Unicode form is the same name", () => {
    expect(kindOfFile("ＣＡＬＬＳ.csv")?.kind).toBe("calls");
  });
});

describe("every declaration is complete", () => {
  const kinds: readonly InputKind[] = INPUT_KINDS;

  it("names no file stem twice", () => {
    const names = kinds.flatMap((kind) => kind.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    "%s: documented columns, Chinese header first, required ones first",
    (_, kind) => {
      const columns = Object.entries(kind.columns);
      for (const [name, column] of columns) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(column.headers[0], name).toMatch(/\p{Script=Han}/u);
        expect(column.doc?.zh, name).toBeTruthy();
        expect(column.doc?.en, name).toBeTruthy();
      }
      const required = columns.map(([, column]) => column.required || column.headerRequired);
      expect(required.map(Boolean)).toEqual(required.map(Boolean).sort((a, b) => +b - +a));
      expect(kind.names[0]).toBe(kind.kind);
    },
  );

  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    "%s: no header means two columns",
    (_, kind) => {
      const headers = Object.entries(kind.columns).flatMap(([name, column]) => [
        ...new Set([name, ...column.headers]),
      ]);
      expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
    },
  );
});

describe("row types follow from the columns", () => {
  it("required columns are never undefined, optional ones may be", () => {
    const row: KindRow<"scores"> = { employee_id: "E1", score: whole(90) };
    // @ts-expect-error a required cell is not undefined
    const wrong: KindRow<"scores"> = { employee_id: undefined, score: row.score };
    const order: Pick<KindRow<"sales">, "paid_at" | "status"> = {
      paid_at: undefined,
      status: undefined,
    };
    expect([wrong.employee_id, order.paid_at]).toEqual([undefined, undefined]);
    expect(kindNamed("calls").kind).toBe("calls");
  });
});
