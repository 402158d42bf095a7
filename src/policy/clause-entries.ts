import type { Bilingual } from "../kernel/bilingual.ts";
import { readYaml } from "./load/read-yaml.ts";
import { fieldOf, type Fields, type Tree } from "./load/tree.ts";
import type { Policy } from "./policy.ts";

/** 条款去处 — one clause of the specification: what it says, where it is done, what tests it. */
export interface ClauseEntry {
  readonly id: string;
  readonly title: Bilingual | undefined;
  /** Policy → its rules, readings and blanks that cite the clause, as `pay.commission`. */
  readonly rules: ReadonlyMap<string, readonly string[]>;
  /** A command, report or setting that does it. */
  readonly doneBy: Bilingual | undefined;
  /** Test table and the sentence of its row. */
  readonly row: { readonly table: string; readonly sentence: string } | undefined;
}

/** 条款清单 — the clauses of the specification, put beside what the policies and tests say. */
export function clauseEntries(
  specification: string,
  rows: string,
  policies: readonly Policy[],
): readonly ClauseEntry[] {
  const tree = fieldsOf("specification.yaml", specification);
  const tested = fieldsOf("clause-rows.yaml", rows);
  const series = part(tree, "series")?.fields ?? [];
  const clauses = part(tree, "clauses");
  const ids = series.flatMap(({ key, value }) =>
    Array.from({ length: Number(textOf(value)) }, (_, index) => `${key}${index + 1}`),
  );
  return ids.map((id) => {
    const own = clauses && part(clauses, id);
    const told = policies.flatMap((policy) => policy.clauses.get(id)?.says ?? []);
    const row = tested && part(tested, id);
    const [table, sentence] = ["table", "row"].map((key) => textOf(row && fieldOf(row, key)));
    return {
      id,
      title: bilingual(own && part(own, "title")) ?? told[0],
      rules: rulesOf(id, policies),
      doneBy: bilingual(own && part(own, "done_by")),
      row: table && sentence ? { table, sentence } : undefined,
    };
  });
}

/** What a policy takes over from another file stands under the name of that file. */
function rulesOf(id: string, policies: readonly Policy[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { columns, readings, blanks } of policies) {
    const cited = [
      ...columns.map(({ section, name, clause, place }) => {
        return { clause, place, path: section === name ? name : `${section}.${name}` };
      }),
      ...readings.map(({ name, clause, place }) => ({ clause, place, path: `readings.${name}` })),
      ...blanks.map(({ name, clause, place }) => ({ clause, place, path: `blanks.${name}` })),
    ];
    for (const { clause, place, path } of cited) {
      if (clause !== id) continue;
      const file = place.file.replace(/\.yaml$/, "");
      found.set(file, (found.get(file) ?? new Set()).add(path));
    }
  }
  return new Map([...found].map(([file, paths]) => [file, [...paths]]));
}

function fieldsOf(file: string, text: string): Fields | undefined {
  return readYaml(file, text).tree;
}

function part(tree: Fields | undefined, key: string): Fields | undefined {
  const found = tree && fieldOf(tree, key);
  return found?.kind === "fields" ? found : undefined;
}

function textOf(tree: Tree | undefined): string {
  return tree?.kind === "text" ? tree.text : "";
}

function bilingual(tree: Fields | undefined): Bilingual | undefined {
  if (!tree) return undefined;
  return { zh: textOf(fieldOf(tree, "zh")), en: textOf(fieldOf(tree, "en")) };
}
