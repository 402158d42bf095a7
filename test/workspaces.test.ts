import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../fixtures/generate/examples.ts";
import { bytesOf, type ExampleFiles } from "../fixtures/generate/workspace-files.ts";
import { filesIn, runExample } from "./support/example-run.ts";
import { expectedReports } from "./support/expected-reports.ts";

const WORKSPACES = path.resolve(import.meta.dirname, "../fixtures/workspaces");
const NUMBER_COLUMNS = ["订单编号", "order_id", "通话编号", "call_id"];
const MOST_BYTES = 400_000;

interface Manifest {
  readonly inputs: readonly {
    readonly path: string;
    readonly kind?: string;
    readonly rows: number;
    readonly used: number;
    readonly ignored: Readonly<Record<string, number>>;
    readonly rejected: number;
  }[];
}

describe.each(Object.entries(EXAMPLES))("%s", (name, make) => {
  const folder = path.join(WORKSPACES, name);
  const files = make();
  const running = runExample(files);

  it("stands in the repository as the generator makes it", () => {
    const changed = [...files].flatMap(([file, content]) => {
      const at = path.join(folder, file);
      return existsSync(at) && readFileSync(at).equals(bytesOf(content)) ? [] : [file];
    });
    expect(changed, "run: npx tsx fixtures/generate/generate.ts").toEqual([]);
  });

  it("stays small", () => {
    const sizes = [...files.keys()].map((file) => statSync(path.join(folder, file)).size);
    expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES);
  });

  it("gives the expected reports, byte for byte", async () => {
    const found = expectedReports(await running);
    const wanted = filesIn(path.join(folder, "expected"));
    expect([...found.keys()].sort()).toEqual([...wanted.keys()]);
    for (const [file, bytes] of found) {
      expect(bytes.toString("utf8"), file).toBe(wanted.get(file)?.toString("utf8"));
      expect(wanted.get(file)?.equals(bytes), file).toBe(true);
    }
  });

  it("pays everyone but those who are held, and says so by its exit code", async () => {
    const { answer } = await running;
    expect(answer.code).toBe(name.startsWith("starter-") ? 0 : 1);
  });

  it("rejects no row and accounts for every one", async () => {
    const { reports } = await running;
    const text = reports.get("manifest.json")?.toString("utf8") ?? "{}";
    const manifest = JSON.parse(text) as Manifest;
    const tables = manifest.inputs.filter(({ kind }) => kind !== undefined);
    expect(tables.map(({ path: file }) => file)).toEqual(sheetsOf(files));
    for (const { path: file, rows, used, ignored, rejected } of tables) {
      let left = 0;
      for (const count of Object.values(ignored)) left += count;
      expect({ file, rows, rejected }).toEqual({ file, rows: rowsIn(files, file), rejected: 0 });
      expect(used + left, file).toBe(rows);
    }
    const repeats = tables.map(({ ignored }) => ignored["duplicate"] ?? 0);
    expect(Decimal.sum(...repeats).toNumber()).toBe(repeatedNumbers(files));
  });
});

/** Rows below the header and title rows above it, as a person counts them. */
function rowsIn(files: ExampleFiles, file: string): number | undefined {
  const content = files.get(file);
  if (!content || !("sheet" in content)) return undefined;
  const { titles = [], tail = [] } = content.dialect;
  return titles.length + content.sheet.rows.length + tail.length;
}

/**
 * How often a number of an order or a call stands in an export after another had it, and, where
 * records have no number, how often a whole row stands in a later export of its kind.
 */
function repeatedNumbers(files: ExampleFiles): number {
  const seen = new Set<string>();
  const rowsSeen = new Map<string, string>();
  let repeats = 0;
  for (const [file, content] of files) {
    if (!("sheet" in content)) continue;
    const { header, rows } = content.sheet;
    const column = header.findIndex((name) => NUMBER_COLUMNS.includes(name));
    for (const row of column < 0 ? rows : []) {
      const key = JSON.stringify([path.dirname(file), header, row]);
      const first = rowsSeen.get(key);
      if (first === undefined) rowsSeen.set(key, file);
      else if (first !== file) repeats += 1;
    }
    for (const number of rows.flatMap((row) => (column < 0 ? [] : [row[column] ?? ""]))) {
      if (seen.has(number)) repeats += 1;
      seen.add(number);
    }
  }
  return repeats;
}

/** Tables of the month that is paid; a month before it has a manifest of its own. */
function sheetsOf(files: ExampleFiles): readonly string[] {
  const others = /^(?!2024-05)\d{4}-\d{2}\//;
  return [...files]
    .flatMap(([file, content]) => ("sheet" in content && !others.test(file) ? [file] : []))
    .sort();
}
