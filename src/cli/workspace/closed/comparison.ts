import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import type { BackPaid } from "../../../payrun/back-pay.ts";
import type { Asked } from "../../../payrun/pay-lines.ts";
import type { Run } from "../pay-one.ts";
import { type ClosedMonth, readClosedMonths } from "./closed-month.ts";
import { LeftBehind } from "./left-behind.ts";
import { linesFound } from "./lines-found.ts";
import { recompute } from "./recompute.ts";
import type { RootRows } from "./root-rows.ts";
import { sealedBackPay } from "./sealed-back-pay.ts";
import { changedRows, isAtRoot, type SealChanges, sealChanges } from "./seal-changes.ts";
import { sealTables } from "./seal-files.ts";

/** 与现在比较 — sealed months one after the other, with today's inputs, policies and program. */
export class Comparison {
  readonly diagnostics: Diagnostic[] = [];
  readonly #run: Run;
  readonly #rows: RootRows;
  readonly #left = new LeftBehind();
  readonly #before: ClosedMonth[] = [];
  readonly #seals = new Map<Month, ClosedMonth>();
  #isBroken = false;
  /** Everybody as the last month that was computed again knew them. */
  readonly #people = new Map<string, Asked>();

  constructor(run: Run, rows: RootRows) {
    this.#run = run;
    this.#rows = rows;
  }

  /** Answers the tables of the seal as they come out now, to find what was changed in them. */
  async look(month: Month, isAsked: boolean): Promise<ReadonlyMap<string, string>> {
    const { workspace } = this.#run;
    const closed = await this.#seal(month);
    // A seal that cannot be read is reported by its hashes; without it later months are not known.
    if (!closed) this.#isBroken = true;
    if (!closed || this.#isBroken) return new Map();
    const { manifest } = closed;
    this.#left.foresee(closed);
    const earlier = this.#left.earlier();
    const changes = await sealChanges(workspace, manifest, this.#rows);
    const lines = await closed.lines();
    const backPay = sealedBackPay(closed, lines ?? [], this.#people);
    const again = changes.isGone ? undefined : await recompute(this.#run, closed, earlier, backPay);
    const before = [...this.#before];
    this.#left.take(workspace.root, closed);
    this.#before.push(closed);
    const since = await this.#paidSince(month);
    const found = again && lines ? linesFound({ closed, lines, since, changes }, again.result) : [];
    if (isAsked) {
      const isCarried = since.length > 0 && again !== undefined && found.length === 0;
      this.diagnostics.push(...(await changesFound(closed, changes, isCarried)), ...found);
    }
    if (!again) return new Map();
    for (const asked of again.everyone) this.#people.set(asked.person.id, asked);
    const stillHeld = closed.held.filter((held) => held.month !== month);
    const sealable = { result: again.result, one: again, closed: before, stillHeld };
    return sealTables(sealable, manifest.settings.language);
  }

  async #seal(month: Month): Promise<ClosedMonth | undefined> {
    const { root } = this.#run.workspace;
    const known =
      this.#seals.get(month) ?? (await readClosedMonths(root, [month], "used")).months?.[0];
    if (known) this.#seals.set(month, known);
    return known;
  }

  /** What later seals have paid or taken back for a month. */
  async #paidSince(month: Month): Promise<readonly BackPaid[]> {
    const paid: BackPaid[] = [];
    for (const later of this.#run.workspace.listing.closedMonths) {
      const seal = later > month ? await this.#seal(later) : undefined;
      paid.push(...(seal?.backPaid ?? []).filter((one) => one.month === month));
    }
    return paid;
  }
}

async function changesFound(
  closed: ClosedMonth,
  changes: SealChanges,
  isCarried: boolean,
): Promise<readonly Diagnostic[]> {
  const { month } = closed;
  if (isCarried) {
    const { changed, missing, added, policies } = changes;
    const paths = [...changed, ...missing, ...added, ...policies];
    return paths.map((path) => ({ code: "CSP537", facts: { month, path } }));
  }
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
