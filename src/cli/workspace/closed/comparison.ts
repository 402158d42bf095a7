import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, type Money, NOTHING, sumMoney } from "../../../kernel/money.ts";
import type { Place } from "../../../kernel/place.ts";
import { BACK_PAY, type BackPaid, type Owed, type PaidItem } from "../../../payrun/back-pay.ts";
import type { MonthResult, PayLine } from "../../../payrun/month-result.ts";
import type { MonthSetup } from "../../../payrun/month-setup.ts";
import type { Asked } from "../../../payrun/pay-lines.ts";
import type { Run } from "../pay-one.ts";
import { type ClosedMonth, LINES_FILE, readClosedMonths, sealPath } from "./closed-month.ts";
import { LeftBehind } from "./left-behind.ts";
import { recompute } from "./recompute.ts";
import type { RootRows } from "./root-rows.ts";
import { changedRows, isAtRoot, type SealChanges, sealChanges } from "./seal-changes.ts";
import { sealTables } from "./seal-files.ts";

/** 与现在比较 — sealed months one after the other, with today's inputs, policies and program. */
export class Comparison {
  readonly diagnostics: Diagnostic[] = [];
  readonly #run: Run;
  readonly #rows: RootRows;
  readonly #left = new LeftBehind();
  readonly #before: ClosedMonth[] = [];
  /** Everybody as the last month that was computed again knew them. */
  readonly #people = new Map<string, Asked>();

  constructor(run: Run, rows: RootRows) {
    this.#run = run;
    this.#rows = rows;
  }

  /** Answers the tables of the seal as they come out now, to find what was changed in them. */
  async look(month: Month, isAsked: boolean): Promise<ReadonlyMap<string, string>> {
    const { workspace } = this.#run;
    const [closed] = (await readClosedMonths(workspace.root, [month])).months ?? [];
    // A seal that cannot be read is reported by its hashes; without it later months are not known.
    const manifest = closed?.manifest;
    if (!closed || !manifest) return new Map();
    this.#left.foresee(closed);
    const earlier = this.#left.earlier();
    const changes = await sealChanges(workspace, manifest, this.#rows);
    if (isAsked) this.diagnostics.push(...(await changesFound(closed, changes)));
    const lines = (await closed.lines()) ?? [];
    const backPay = this.#backPay(closed, lines);
    const again = changes.isGone ? undefined : await recompute(this.#run, closed, earlier, backPay);
    const before = [...this.#before];
    this.#left.take(workspace.root, closed);
    this.#before.push(closed);
    if (!again) return new Map();
    for (const asked of again.everyone) this.#people.set(asked.person.id, asked);
    if (isAsked) this.diagnostics.push(...linesFound(closed, lines, again.result));
    const stillHeld = closed.held.filter((held) => held.month !== month);
    const sealable = { result: again.result, one: again, closed: before, stillHeld };
    return sealTables(sealable, manifest.settings.language);
  }

  /** What the month paid back, as its seal says: that is part of its tax. */
  #backPay(closed: ClosedMonth, lines: readonly PaidItem[]): MonthSetup["backPay"] {
    const owed = new Map<string, Owed[]>();
    const paid = [...closed.backPaid];
    for (const line of lines.filter(({ item }) => item === BACK_PAY)) {
      const asked = this.#people.get(line.employee);
      const index = paid.findIndex((one) => isFor(one, line));
      const [origin] = index < 0 ? [] : paid.splice(index, 1);
      if (!asked || !origin) continue;
      const own = owed.get(line.employee) ?? [];
      own.push({ month: origin.month, asked, line: lineOf(line, origin) });
      owed.set(line.employee, own);
    }
    return owed;
  }
}

function isFor(paid: BackPaid, line: PaidItem): boolean {
  return paid.employee === line.employee && paid.amount.equals(line.amount);
}

function lineOf(line: PaidItem, { month, item }: BackPaid): PayLine {
  const [first, ...rest] = line.sources;
  const sources: readonly [Place, ...Place[]] = [
    first ?? { file: "employees.csv", line: 1, column: 1 },
    ...rest,
  ];
  return {
    ...line,
    label: { zh: line.label, en: line.label },
    formula: { zh: line.formula, en: line.formula },
    sources,
    makesGood: { month, item },
  };
}

async function changesFound(
  closed: ClosedMonth,
  changes: SealChanges,
): Promise<readonly Diagnostic[]> {
  const { month } = closed;
  const { firstOf } = await changedRows(await closed.rowPrints(), changes.files);
  const ofFile = (code: Diagnostic["code"], path: string): Diagnostic => {
    const line = code === "CSP530" ? firstOf(path) : undefined;
    const place = line === undefined ? {} : { place: { file: path, line, column: 1 } };
    return { code, facts: { month, path, where: line === undefined ? "" : `:${line}` }, ...place };
  };
  // A root file that is gone matters only where it held rows of the month.
  const missing = changes.missing.filter((path) => !isAtRoot(path) || !changes.isGone);
  return [
    ...changes.changed.map((path) => ofFile("CSP530", path)),
    ...missing.map((path) => ofFile("CSP531", path)),
    ...changes.added.map((path) => ofFile("CSP532", path)),
    ...changes.policies.map((path) => ofFile("CSP533", path)),
  ];
}

/** Each item of each person: what was sealed, and what it is now. */
function linesFound(
  closed: ClosedMonth,
  sealed: readonly PaidItem[],
  now: MonthResult,
): readonly Diagnostic[] {
  const file = `${sealPath("", closed.month).path}/${LINES_FILE}`;
  const before = sumsOf(sealed.map((line) => [line.employee, line]));
  const after = sumsOf(
    now.payslips.flatMap(({ person, lines }) => lines.map((line) => [person.id, line] as const)),
  );
  const known = new Set(now.payslips.map(({ person }) => person.id));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key): Diagnostic[] => {
    const [person = "", item = ""] = key.split("\t");
    const [was, is] = [before.get(key), after.get(key)];
    if ((was ?? NOTHING).equals(is ?? NOTHING) && (known.has(person) || !was)) return [];
    const text = (amount: Money | undefined) => (amount ? formatMoney(amount) : "—");
    return [{ code: "CSP439", facts: { file, person, item, sealed: text(was), now: text(is) } }];
  });
}

function sumsOf(
  lines: readonly (readonly [string, { readonly item: string; readonly amount: Money }])[],
): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>();
  for (const [employee, { item, amount }] of lines) {
    const key = `${employee}\t${item}`;
    sums.set(key, sumMoney([sums.get(key) ?? NOTHING, amount]));
  }
  return sums;
}
