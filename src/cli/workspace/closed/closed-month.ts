import { join } from "node:path";
import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { csvTable } from "../../../io/csv-table.ts";
import { fingerprintOf } from "../../../io/fingerprint.ts";
import { bytesIn } from "../../../io/sealed-folder.ts";
import type { Money } from "../../../kernel/money.ts";
import type { BackPaid, PaidItem } from "../../../payrun/back-pay.ts";
import type { Deferred } from "../../../payrun/deferred.ts";
import { DEFERRED_TABLE } from "../../../reports/sealed/deferred-table.ts";
import { KEPT_TABLE, type KeptRow } from "../../../reports/sealed/kept-table.ts";
import { accruedGross, paidItems } from "../../../reports/sealed/paid-items.ts";
import { type SealManifest, sealManifestIn } from "../../../reports/sealed/seal-manifest.ts";
import { rowsOfSealed, type SealedTable } from "../../../reports/sealed/sealed-table.ts";
import {
  BACK_PAY_TABLE,
  HELD_TABLE,
  type HeldOver,
  type LastShift,
  ORDERS_TABLE,
  SCHEDULE_TABLE,
} from "../../../reports/sealed/seal-tables.ts";
import { TAX_TABLE, type TaxRow } from "../../../reports/sealed/tax-table.ts";

export const CLOSED_FOLDER = "closed";
export const SEAL_MANIFEST = "manifest.json";
/** The hash of the manifest, in the form that `sha256sum -c` checks. */
export const MANIFEST_HASH = "manifest.sha256";
export const LINES_FILE = "payslip-lines.csv";
/** Short hashes of the lines of every smaller input, so that a changed row can be named. */
export const ROW_PRINTS_FILE = "input-rows.json";

/** 已封账月份 — what a sealed month left, as its files say; nothing of it is computed again. */
export interface ClosedMonth {
  readonly month: Month;
  readonly manifest: SealManifest;
  /** Hash of the manifest: the next seal holds it. */
  readonly sha256: string;
  readonly kept: readonly KeptRow[];
  readonly tax: readonly TaxRow[];
  readonly orders: ReadonlySet<string>;
  readonly held: readonly HeldOver[];
  readonly backPaid: readonly BackPaid[];
  readonly lastShifts: readonly LastShift[];
  /** What was earned until then and waits for a later month. */
  readonly deferred: readonly Deferred[];
  /** Read when asked for: only a month that is computed again needs them. */
  readonly lines: () => Promise<readonly PaidItem[] | undefined>;
  /** Gross pay by employee as the month accrued it. */
  readonly accrued: () => Promise<ReadonlyMap<string, Money>>;
  readonly rowPrints: () => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** 清单指纹行 — the one line of manifest.sha256. */
export function hashLine(sha256: string): string {
  return `${sha256}  ${SEAL_MANIFEST}\n`;
}

/** 封账所在 — the folder of a sealed month, and its name inside the workspace. */
export function sealPath(root: string, month: Month): { absolute: string; path: string } {
  return { absolute: join(root, CLOSED_FOLDER, month), path: `${CLOSED_FOLDER}/${month}` };
}

/** 读各已封账月份 — every file, or every one that is used, against the hash its manifest names. */
export async function readClosedMonths(
  root: string,
  months: readonly Month[],
  checked: "whole" | "used" = "whole",
): Promise<{
  readonly months: readonly ClosedMonth[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const closed: ClosedMonth[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const month of months) {
    const seal = new SealReader(root, month);
    const found = await seal.read(checked);
    diagnostics.push(...seal.diagnostics);
    if (found) closed.push(found);
  }
  return { months: diagnostics.length > 0 ? undefined : closed, diagnostics };
}

/** Read below, where a changed file is found as well. */
const READ_FILES: ReadonlySet<string> = new Set(
  [
    ORDERS_TABLE,
    KEPT_TABLE,
    TAX_TABLE,
    HELD_TABLE,
    BACK_PAY_TABLE,
    SCHEDULE_TABLE,
    DEFERRED_TABLE,
  ].map(({ file }) => file),
);

const PRINT_DIGITS = /.{8}/g;

class SealReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #month: Month;
  readonly #absolute: string;
  readonly #path: string;
  readonly #hashes = new Map<string, string>();

  constructor(root: string, month: Month) {
    const { absolute, path } = sealPath(root, month);
    this.#month = month;
    this.#absolute = absolute;
    this.#path = path;
  }

  async read(checked: "whole" | "used"): Promise<ClosedMonth | undefined> {
    const bytes = await bytesIn(join(this.#absolute, SEAL_MANIFEST));
    const manifest = sealManifestIn(bytes?.toString("utf8") ?? "");
    if (!bytes || manifest?.month !== this.#month) {
      this.#find(bytes ? "CSP525" : "CSP527", SEAL_MANIFEST);
      return undefined;
    }
    const { sha256 } = fingerprintOf(bytes);
    for (const print of manifest.files) this.#hashes.set(print.path, print.sha256);
    if (checked === "whole") await this.#checkOthers(sha256);
    const orders = await this.#rows(ORDERS_TABLE);
    return {
      month: this.#month,
      manifest,
      sha256,
      kept: await this.#rows(KEPT_TABLE),
      tax: await this.#rows(TAX_TABLE),
      orders: new Set(orders),
      held: await this.#rows(HELD_TABLE),
      backPaid: await this.#rows(BACK_PAY_TABLE),
      lastShifts: await this.#rows(SCHEDULE_TABLE),
      // A month that leaves nothing unpaid has no such table.
      deferred: this.#hashes.has(DEFERRED_TABLE.file) ? await this.#rows(DEFERRED_TABLE) : [],
      lines: () => this.#lines(),
      accrued: async () => accruedGross((await this.#lineRecords()) ?? []),
      rowPrints: () => this.#rowPrints(),
    };
  }

  /** A month is not built on a damaged seal, whichever of its files was touched. */
  async #checkOthers(sha256: string): Promise<void> {
    const hash = await bytesIn(join(this.#absolute, MANIFEST_HASH));
    if (!hash) this.#find("CSP527", MANIFEST_HASH);
    else if (hash.toString("utf8") !== hashLine(sha256)) this.#find("CSP526", SEAL_MANIFEST);
    const others = [...this.#hashes.keys()].filter((file) => !READ_FILES.has(file));
    for (const file of others) await this.#text(file);
  }

  async #rows<Row>(shape: SealedTable<Row>): Promise<readonly Row[]> {
    const text = await this.#text(shape.file);
    if (text === undefined) return [];
    const rows = rowsOfSealed(shape, csvTable(text) ?? [[], [""]]);
    if (!rows) this.#find("CSP525", shape.file);
    return rows ?? [];
  }

  async #lines(): Promise<readonly PaidItem[] | undefined> {
    const records = await this.#lineRecords();
    return records && paidItems(records);
  }

  async #lineRecords(): Promise<readonly (readonly string[])[] | undefined> {
    const text = await this.#text(LINES_FILE);
    return text === undefined ? undefined : csvTable(text);
  }

  async #rowPrints(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found: unknown = JSON.parse((await this.#text(ROW_PRINTS_FILE)) ?? "{}");
    const files = Object.entries(typeof found === "object" && found ? found : {});
    return new Map(
      files.map(([file, prints]) => [file, String(prints).match(PRINT_DIGITS) ?? []] as const),
    );
  }

  async #text(file: string): Promise<string | undefined> {
    const bytes = await bytesIn(join(this.#absolute, file));
    if (!bytes) this.#find("CSP527", file);
    else if (fingerprintOf(bytes).sha256 === this.#hashes.get(file)) return bytes.toString("utf8");
    else this.#find("CSP526", file);
    return undefined;
  }

  #find(code: "CSP525" | "CSP526" | "CSP527", file: string): void {
    this.diagnostics.push({ code, facts: { path: `${this.#path}/${file}`, where: "" } });
  }
}
