import type { Bilingual } from "../../kernel/bilingual.ts";
import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import { COMPARISONS } from "../expression/syntax.ts";
import { TRUTH } from "../expression/types.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Text, Tree } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { PERSON } from "../scope.ts";
import type { Condition, Ladder, Rung } from "../rules.ts";
import { EntryReader, entryOf, type Report } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

/** The entry of the ladder that is no rung but the rule for leaping one. */
const LEAP = "leap";

/** 晋升阶梯 — rungs in the order of the grades they lead to. */
export function compileLadder(
  declared: readonly Declaration[],
  environment: Environment,
): Ladder | undefined {
  const grades = environment.level("grade")?.words ?? [];
  const report: Report = (diagnostic) => environment.report(diagnostic);
  const rungs: Rung[] = [];
  let leap: Ladder["leap"];
  for (const one of declared) {
    const entry = entryOf(one, report);
    if (!entry) continue;
    if (one.name === LEAP) leap = compileLeap(entry, environment);
    else rungs.push(...compileRung(one, entry, { environment, grades }));
  }
  return rungs.length > 0 ? { grades, rungs, leap } : undefined;
}

function compileLeap(entry: EntryReader, environment: Environment): Ladder["leap"] {
  entry.knows(ENTRY_KEYS.leap);
  const when = entry.text("when");
  const allowed = when && compileExpression(when, { environment, here: PERSON }, TRUTH);
  return allowed && { clause: entry.text("clause")?.text ?? "", allowed };
}

function compileRung(
  declared: Declaration,
  entry: EntryReader,
  known: { readonly environment: Environment; readonly grades: readonly string[] },
): Rung[] {
  entry.knows(ENTRY_KEYS.rung);
  for (const key of ["clause", "from", "all"]) entry.needs(key);
  const { environment, grades } = known;
  const from = entry.text("from");
  for (const grade of [{ text: declared.name, place: declared.place }, ...(from ? [from] : [])]) {
    if (grades.includes(grade.text)) continue;
    const facts = { name: declared.name, value: grade.text, known: grades.join(", ") };
    environment.report({ code: "CSP315", place: grade.place, facts });
  }
  const clause = entry.text("clause")?.text ?? "";
  const conditions = itemsOf(entry.tree("all")).flatMap((item) =>
    compileCondition(item, clause, environment),
  );
  const evidence = itemsOf(entry.tree("evidence")).flatMap((item) => {
    const one = conditionEntry(item, environment);
    const value = one?.text("value");
    const computed = value && compileExpression(value, { environment, here: PERSON });
    return computed ? [{ says: saysOf(one, value.text), value: computed }] : [];
  });
  return [{ target: declared.name, from: from?.text ?? "", clause, conditions, evidence }];
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? tree.items : [];
}

function conditionEntry(item: Tree, environment: Environment): EntryReader | undefined {
  const report: Report = (diagnostic) => environment.report(diagnostic);
  const declared = { name: "all", place: item.place, tree: item };
  return entryOf(declared, report)?.knows(ENTRY_KEYS.condition);
}

function saysOf(entry: EntryReader | undefined, text: string): Bilingual {
  return entry?.bilingual("says") ?? { zh: text, en: text };
}

/** 编译条件 — one requirement: a bare expression, or an entry that says it in words. */
export function compileCondition(
  item: Tree,
  clause: string,
  environment: Environment,
): Condition[] {
  const entry = item.kind === "text" ? undefined : conditionEntry(item, environment);
  const that = item.kind === "text" ? item : entry?.text("that");
  const holds = that && compileExpression(that, { environment, here: PERSON }, TRUTH);
  if (!holds) return [];
  return [
    {
      clause: entry?.text("clause")?.text ?? clause,
      says: saysOf(entry, that.text),
      holds,
      sides: sidesOf(that, environment),
      nearBy: entry?.figure("near_by"),
    },
  ];
}

/** The two sides of `streak(…) >= 5`, compiled apart so that what is lacking can be counted. */
function sidesOf(that: Text, environment: Environment): Condition["sides"] {
  const syntax = parseExpression(that.text);
  if (isFault(syntax) || syntax.kind !== "binary" || !COMPARISONS.includes(syntax.operator)) {
    return undefined;
  }
  const { at } = syntax;
  const operator =
    /^(>=|<=|!=|[=<>≥≤≠]|＝|＜|＞|is not|is|不是|是)\s*/.exec(that.text.slice(at))?.[0] ?? "";
  const side = (text: string): Computation | undefined =>
    compileExpression({ ...that, text }, { environment, here: PERSON });
  const found = side(that.text.slice(0, at));
  const wanted = side(that.text.slice(at + operator.length));
  const numeric = found?.type.kind === "number" && wanted?.type.kind === "number";
  const grows = environment.quantity(that.text.slice(0, at).trim(), "person")?.grows === true;
  return numeric ? { found, wanted, grows } : undefined;
}
