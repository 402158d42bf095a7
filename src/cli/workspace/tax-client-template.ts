import { join } from "node:path";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { openCsv } from "../../io/read-csv.ts";
import { readText } from "../../io/read-text.ts";
import type { FilePrint } from "../../reports/manifest.ts";
import { bareHeader, type TaxTemplate } from "../../reports/papers/tax-template.ts";
import type { Written } from "./written.ts";

/** Without these the client takes no row, so a file that lacks one is no template. */
const NEEDED: readonly (string | undefined)[] = ["name", "id_number", "income"];

interface TemplateReading {
  readonly template: TaxTemplate;
  readonly prints: readonly FilePrint[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 扣缴端模板 — the company's own template: its columns in its order, matched by name with ours. */
export async function taxClientTemplate(
  root: string,
  { text: path, place }: Written,
  shipped: TaxTemplate,
): Promise<TemplateReading> {
  const absolute = join(root, path);
  const { text, fingerprint, diagnostics: unread } = readText(absolute, path);
  if (text === undefined) return { template: shipped, prints: [], diagnostics: unread };
  const prints = fingerprint ? [{ path, ...fingerprint }] : [];
  const headers = await headerRow(absolute, path, shipped);
  const known = new Map(shipped.columns.map((column) => [bareHeader(column.header), column]));
  const here = new Set(headers.map(bareHeader));
  const lacking = shipped.columns.filter(({ header }) => !here.has(bareHeader(header)));
  const needed = lacking.filter(({ field }) => NEEDED.includes(field));
  if (needed.length > 0) {
    const columns = needed.map(({ header }) => header).join(", ");
    const diagnostics: Diagnostic[] = [{ code: "CSP340", place, facts: { path, columns } }];
    return { template: shipped, prints, diagnostics };
  }
  const unknown = headers.filter((header) => !known.has(bareHeader(header)));
  const columns = headers.map((header) => {
    const column = known.get(bareHeader(header));
    return column ? { ...column, header } : { header, field: "blank" as const, items: [] };
  });
  const facts = { path, columns: unknown.join(", ") };
  return {
    template: { columns, idType: shipped.idType, own: { path, lacking } },
    prints,
    diagnostics: unknown.length > 0 ? [{ code: "CSP341", place, facts }] : [],
  };
}

/** Titles may stand above the header: it is the row that shares most names with ours. */
async function headerRow(
  absolute: string,
  path: string,
  shipped: TaxTemplate,
): Promise<readonly string[]> {
  const known = new Set(shipped.columns.map(({ header }) => bareHeader(header)));
  let best: readonly string[] = [];
  let most = 0;
  for await (const rows of openCsv(absolute, path).read()) {
    for (const { cells } of rows) {
      const shared = cells.filter((cell) => known.has(bareHeader(cell))).length;
      if (shared > most) [best, most] = [cells, shared];
    }
  }
  const last = best.findLastIndex((cell) => cell.trim() !== "");
  return best.slice(0, last + 1).map((cell) => cell.trim());
}
