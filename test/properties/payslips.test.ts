import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../fixtures/generate/examples.ts";
import { Seeded } from "../../fixtures/generate/seeded.ts";
import type { ExampleFile } from "../../fixtures/generate/workspace-files.ts";
import { type CsvRow, csvRows } from "../support/csv-table.ts";
import { type ExampleRun, runExample } from "../support/example-run.ts";

const MONTH = ["month", "2024-05", "--lang", "en"];
/** Columns that name input rows: they move with the rows. */
const PLACES = new Set(["sources", "source"]);
/** A row that a text names: why somebody waits, where unread rows begin. */
const ROW = /\.csv:\d+/g;
const BOOK_COLUMNS = ["client", "客户", "monthly_fee", "月租"];
const PERSON_COLUMNS = ["employee_id", "工号", "agent_id", "客服工号"];

/** Where teams share pools and mentors have mentees, half of a team earns something else. */
const SHARED = new Set(["remote-teams", "starter-remote-teams", "starter-standard"]);

describe.each(Object.entries(EXAMPLES))("%s", (name, make) => {
  const files = make();
  const running = runExample(files, MONTH);

  it("every payslip adds up to the fen as printed", async () => {
    const lines = table(await running, "payslip-lines.csv");
    for (const slip of table(await running, "payslips.csv")) {
      const own = lines.filter(({ employee_id }) => employee_id === slip["employee_id"]);
      const sum = (kinds: readonly string[]) => total(own.filter(kindIn(kinds)));
      if (slip["gross"] !== "") expect(sum(["earning", "attendance"])).toBe(slip["gross"]);
      const net = ["earning", "attendance", "statutory", "tax", "fine", "other"];
      if (slip["net"] !== "") expect(sum(net)).toBe(slip["net"]);
      for (const item of ["gross", "net"]) {
        const row = own.find((line) => line["kind"] === "total" && line["item"] === item);
        expect(row?.["amount"] ?? "").toBe(slip[item]);
      }
    }
  });

  it("no amount stands without clause, policy and source", async () => {
    const bare = table(await running, "payslip-lines.csv").filter(
      // A total belongs to no rule of a policy; it names the lines it adds up.
      ({ kind, clause, policy, sources, formula }) =>
        [clause, sources, formula].includes("") || (policy === "" && kind !== "total"),
    );
    expect(bare).toEqual([]);
  });

  it("the same workspace twice gives the same bytes", async () => {
    const again = await runExample(make(), MONTH);
    expect(texts(again)).toEqual(texts(await running));
  });

  it("the order of the rows changes no byte", async () => {
    const seeded = new Seeded(7);
    const shuffled = new Map([...files].map(([path, file]) => [path, shuffledRows(file, seeded)]));
    expect(placeless(await runExample(shuffled, MONTH))).toEqual(placeless(await running));
  });

  it.skipIf(SHARED.has(name))("paying two halves of the staff is paying all of them", async () => {
    const half = (rest: number) =>
      new Map([...files].map(([path, file]) => [path, only(file, rest)]));
    const parts = [await runExample(half(0), MONTH), await runExample(half(1), MONTH)];
    const halves = parts.flatMap((part) => table(part, "payslip-lines.csv"));
    const byPerson = (left: CsvRow, right: CsvRow) =>
      (left["employee_id"] ?? "") < (right["employee_id"] ?? "") ? -1 : 0;
    const bare = (rows: readonly CsvRow[]) => rows.map(withoutPlaces).toSorted(byPerson);
    expect(bare(halves)).toEqual(bare(table(await running, "payslip-lines.csv")));
  });

  it("an export that lies in the folder twice counts once", async () => {
    const twice = new Map(files);
    for (const [path, file] of files) {
      if (path.includes("/")) twice.set(path.replace(/\.csv$/, "-z.csv"), file);
    }
    expect(placeless(await runExample(twice, MONTH))).toEqual(placeless(await running));
  });
});

function table(run: ExampleRun, name: string): readonly CsvRow[] {
  return csvRows(run.reports.get(name)?.toString("utf8") ?? "");
}

function kindIn(kinds: readonly string[]): (line: CsvRow) => boolean {
  return (line) => kinds.includes(line["kind"] ?? "");
}

function total(lines: readonly CsvRow[]): string {
  return Decimal.sum(0, ...lines.map((line) => line["amount"] ?? "0")).toFixed(2);
}

function texts(run: ExampleRun): Readonly<Record<string, string>> {
  return Object.fromEntries([...run.reports].map(([name, bytes]) => [name, bytes.toString()]));
}

/** The tables of a run without the columns that name input rows. */
function placeless(run: ExampleRun): Readonly<Record<string, readonly CsvRow[]>> {
  const names = [...run.reports.keys()].filter((name) => name.endsWith(".csv"));
  return Object.fromEntries(names.map((name) => [name, table(run, name).map(withoutPlaces)]));
}

function withoutPlaces(row: CsvRow): CsvRow {
  const left = Object.entries(row).filter(([column]) => !PLACES.has(column));
  return Object.fromEntries(left.map(([column, text]) => [column, text.replace(ROW, ".csv:…")]));
}

function shuffledRows(file: ExampleFile, seeded: Seeded): ExampleFile {
  if ("text" in file) return file;
  // A bill follows the order of the lease book.
  if (file.sheet.header.some((name) => BOOK_COLUMNS.includes(name))) return file;
  const rows = [...file.sheet.rows];
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = seeded.whole(0, last);
    const [one, two] = [rows[last] ?? [], rows[other] ?? []];
    rows[last] = two;
    rows[other] = one;
  }
  return { ...file, sheet: { ...file.sheet, rows } };
}

/** The rows of every second person by number; nominations and votes go with the nominee. */
function only(file: ExampleFile, rest: number): ExampleFile {
  if ("text" in file) return file;
  const column = file.sheet.header.findIndex((name) => PERSON_COLUMNS.includes(name));
  // What names no person (targets of a team) holds for either half.
  const rows = file.sheet.rows.filter((row) => column < 0 || Number(row[column]) % 2 === rest);
  return { ...file, sheet: { ...file.sheet, rows } };
}
