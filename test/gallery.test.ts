import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Decimal } from "decimal.js";
import { parse } from "yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { type CsvRow, csvTable } from "./support/csv-table.ts";
import { runMain } from "./support/run-main.ts";

const GALLERY = path.resolve(import.meta.dirname, "../fixtures/policies");
const FEWEST_ENTRIES = 15;
const RUN_MILLISECONDS = 120_000;
const UNREAD = "unread_rows";

/** One figure worked by hand; `why` is its arithmetic in words that a reader can follow. */
interface Figure {
  readonly is: number;
  readonly why: string;
}

type Figures = Readonly<Record<string, Figure>>;

/** What somebody gets in a month: all lines that are not 0, all fines, flags, and what holds. */
interface Worked {
  readonly month: string;
  readonly who: string;
  readonly lines?: Figures;
  readonly fines?: Figures;
  readonly gross?: Figure;
  readonly net?: Figure;
  readonly flags?: Readonly<Record<string, { readonly why: string }>>;
  readonly held?: { readonly why: string };
}

interface Entry {
  readonly title: { readonly zh: string; readonly en: string };
  readonly kind: { readonly zh: string; readonly en: string };
  readonly worked: readonly Worked[];
}

const names = readdirSync(GALLERY).sort();

it("shows many kinds of centre", () => {
  expect(names.length).toBeGreaterThanOrEqual(FEWEST_ENTRIES);
});

describe.each(names)("%s", (name) => {
  const folder = path.join(GALLERY, name);
  const entry = parse(readFileSync(path.join(folder, "worked.yaml"), "utf8")) as Entry;
  let run: EntryRun;
  beforeAll(async () => {
    run = await runEntry(folder, [...new Set(entry.worked.map(({ month }) => month))]);
  }, RUN_MILLISECONDS);

  it("says in both languages what centre it is", () => {
    for (const text of [entry.title, entry.kind]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/);
    }
  });

  it("passes policy check without a finding", () => {
    const { findings, examples } = run.check;
    expect(findings).toEqual([]);
    expect(examples).toBeGreaterThan(0);
  });

  it.each(entry.worked.map((worked) => [worked.month, worked.who, worked] as const))(
    "%s pays %s what was worked out by hand",
    (month, who, worked) => {
      expect(run.months.get(month)?.(who)).toEqual(shownByHand(worked));
    },
  );

  it("reads every row that it brings", () => {
    expect(run.unread).toEqual([]);
  });

  it("gives the arithmetic of every figure", () => {
    for (const one of entry.worked) {
      const figures = [one.gross, one.net, one.held].filter((figure) => figure !== undefined);
      const lists = [one.lines, one.fines, one.flags].flatMap((list) => Object.values(list ?? {}));
      for (const { why } of [...figures, ...lists]) expect(String(why)).toMatch(/\S/);
    }
  });
});

interface Paid {
  readonly lines: Readonly<Record<string, string>>;
  readonly fines: Readonly<Record<string, string>>;
  readonly gross: string | undefined;
  readonly net: string | undefined;
  readonly flags: readonly string[];
  readonly held: boolean;
}

interface Check {
  readonly examples: number;
  readonly findings: readonly unknown[];
}

interface EntryRun {
  readonly check: Check;
  /** Rows of some month that no rule looked at. */
  readonly unread: readonly CsvRow[];
  readonly months: ReadonlyMap<string, (who: string) => Paid>;
}

/** The months are paid in order in a copy, so that nothing is left beside the entry. */
async function runEntry(folder: string, months: readonly string[]): Promise<EntryRun> {
  const copy = mkdtempSync(path.join(tmpdir(), "cs-pay-gallery-"));
  try {
    cpSync(folder, copy, { recursive: true });
    const checked = await runMain(["policy", "check", "--json", "--lang", "en"], copy);
    const paid = new Map<string, (who: string) => Paid>();
    const unread: CsvRow[] = [];
    for (const month of months.toSorted()) {
      const { code, stderr } = await runMain(["month", month, "--lang", "en"], copy);
      expect(code, stderr).toBeLessThan(2);
      const out = path.join(copy, "out", month);
      paid.set(month, paidIn(out));
      const silent = csvTable(path.join(out, "run-coverage.csv"));
      unread.push(...silent.filter(({ matter }) => matter === UNREAD));
    }
    return { check: JSON.parse(checked.stdout) as Check, months: paid, unread };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function paidIn(out: string): (who: string) => Paid {
  const [slips, lines, flags] = ["payslips", "payslip-lines", "flags"].map((report) =>
    csvTable(path.join(out, `${report}.csv`)),
  );
  return (who) => {
    const of = (rows: readonly CsvRow[] = []) => rows.filter((row) => row["employee_id"] === who);
    const [slip] = of(slips);
    const isHeld = slip?.["status"] === "held";
    const own = of(lines).filter(({ kind }) => kind !== "total");
    return {
      lines: added(
        own.filter(({ kind }) => kind !== "fine"),
        1,
      ),
      fines: added(
        own.filter(({ kind }) => kind === "fine"),
        -1,
      ),
      gross: isHeld ? undefined : slip?.["gross"],
      net: isHeld ? undefined : slip?.["net"],
      flags: of(flags)
        .map((row) => row["code"] ?? "")
        .sort(),
      held: isHeld,
    };
  };
}

/** Lines of one item together; items that come to nothing are left out. */
function added(lines: readonly CsvRow[], sign: number): Readonly<Record<string, string>> {
  const sums = new Map<string, Decimal>();
  for (const { item = "", amount = "" } of lines) {
    sums.set(item, (sums.get(item) ?? new Decimal(0)).plus(new Decimal(amount || 0).times(sign)));
  }
  return Object.fromEntries(
    [...sums].filter(([, sum]) => !sum.isZero()).map(([item, sum]) => [item, sum.toFixed(2)]),
  );
}

function shownByHand({ lines, fines, gross, net, flags, held }: Worked): Paid {
  const shown = (figures: Figures = {}) =>
    Object.fromEntries(Object.entries(figures).map(([item, { is }]) => [item, fen(is)]));
  return {
    lines: shown(lines),
    fines: shown(fines),
    gross: gross && fen(gross.is),
    net: net && fen(net.is),
    flags: Object.keys(flags ?? {}).sort(),
    held: held !== undefined,
  };
}

function fen(amount: number): string {
  return new Decimal(amount).toFixed(2);
}
