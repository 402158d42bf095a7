import type { Place } from "../../kernel/place.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";
import type { Column } from "../model.ts";
import type { ColumnSummary } from "../policy.ts";
import type { Environment } from "../expression/environment.ts";
import { entryOf } from "./entry-reader.ts";

/** Sections that are rules but no columns. */
const NAMED = ["ladder", "targets"];
const SINGLE = [
  "attendance",
  "confirmation",
  "successors",
  "yearly",
  "quality_coverage",
  "talent",
  "lease",
];

/** 规则概要 — every rule of a policy with clause, heading and place: columns, then all others. */
export function summaries(
  columns: readonly Column[],
  declarations: Declarations,
  clause: Environment["clause"],
): readonly ColumnSummary[] {
  const others = NAMED.flatMap((section) =>
    declarations
      .named(section)
      .flatMap(({ name, tree, place }) => summaryOf({ section, name, place }, tree, clause)),
  );
  const singles = SINGLE.flatMap((section) => {
    const tree = declarations.one(section);
    return tree ? summaryOf({ section, name: section, place: tree.place }, tree, clause) : [];
  });
  return [...singles.slice(0, 1), ...columns.map(ofColumn), ...others, ...singles.slice(1)];
}

function ofColumn(column: Column): ColumnSummary {
  const { section, name, clause, heading, title, says, place, layer } = column;
  return { section, name, clause, heading, title, says, place, layer };
}

function summaryOf(
  rule: { readonly section: string; readonly name: string; readonly place: Place },
  tree: Tree,
  clause: Environment["clause"],
): ColumnSummary[] {
  const entry = entryOf({ ...rule, tree }, () => undefined);
  if (!entry) return [];
  const same = { zh: rule.name, en: rule.name };
  const title = entry.bilingual("title") ?? same;
  const id = entry.text("clause")?.text ?? "";
  const cited = clause(id);
  return [
    {
      ...rule,
      clause: id,
      heading: entry.bilingual("heading") ?? cited?.heading ?? { zh: "", en: "" },
      title,
      says: entry.bilingual("says") ?? cited?.says ?? title,
      layer: rule.place.file,
    },
  ];
}
