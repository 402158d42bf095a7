import { addMonths, type Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Missing } from "../../measures/quantity.ts";
import { type MonthFiles, monthFiles } from "./month-files.ts";
import type { Workspace } from "./workspace.ts";

/** Kinds that another file may stand for. */
const STAND_INS: Readonly<Record<string, string>> = { calls: "agentdays" };

/**
 * 略过的文件 — exports that are not there and that the policy does not insist on: it asks whether
 * a figure is known and pays without. A centre may keep no such file, or the clerk forgot it; who
 * had one a month ago has most likely forgotten it.
 */
export async function filesPassedOver(
  passedOver: readonly Missing[],
  found: MonthFiles,
  { workspace, month }: { readonly workspace: Workspace; readonly month: Month },
): Promise<readonly Diagnostic[]> {
  const absent = found.kinds.all.filter(
    ({ kind, absence }) => absence === "measured" && !holds(found, kind),
  );
  const lacking = absent.flatMap(({ kind }) => {
    const figures = passedOver.filter(({ where }) => where === `${kind}.csv`);
    return figures.length > 0 ? [{ kind, figures }] : [];
  });
  if (lacking.length === 0) return [];
  const last = addMonths(month, -1);
  const before = workspace.listing.months.includes(last)
    ? await monthFiles(workspace, last)
    : undefined;
  return lacking.map(({ kind, figures }) => ({
    code: before && holds(before, kind) ? "CSP283" : "CSP284",
    facts: { month, file: `${kind}.csv`, what: "" },
    named: { what: listed(figures) },
  }));
}

function holds(files: MonthFiles, kind: string): boolean {
  return files.has(kind) || files.has(STAND_INS[kind] ?? kind);
}

function listed(figures: readonly Missing[]): Bilingual {
  const names = new Map(figures.map(({ what }) => [what.en, what]));
  const all = [...names.values()];
  return {
    zh: all.map(({ zh }) => zh).join("、"),
    en: all.map(({ en }) => en).join(", "),
  };
}
