import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { severityOf } from "../../kernel/diagnostic.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { AttendanceRules } from "../../measures/rules.ts";
import type { PolicyExample } from "../examples/policy-example.ts";
import { type Declarations, mergeLayers } from "../load/declarations.ts";
import type { Layer } from "../load/layers.ts";
import type { Column, Evaluate, KeptFigure } from "../model.ts";
import type { Rules } from "../rules.ts";
import { compileActions } from "./actions.ts";
import { choiceRules } from "./choice-rules.ts";
import { compileAttendance } from "./attendance.ts";
import { type Choices, readChoices } from "./choices.ts";
import { readDeclaredKinds } from "./declared-kinds.ts";
import type { Report } from "./entry-reader.ts";
import { compileExamples } from "./examples.ts";
import { compileLadder } from "./ladder.ts";
import { compileLawFacts } from "./law-facts.ts";
import { compileLeaseTerms } from "./lease-terms.ts";
import { flagRules, payRules, warningRules } from "./pay-rules.ts";
import { PolicyEnvironment } from "./policy-environment.ts";
import { ruleExamples } from "./rule-examples.ts";
import { compileSingles } from "./singles.ts";
import { GRADE, readWords, type Words } from "./words.ts";
import { compileYearly } from "./yearly.ts";

/** 已汇编 — the layers of a policy put together and compiled. */
export interface Assembled {
  readonly declarations: Declarations;
  readonly words: Words;
  readonly choices: Choices;
  readonly kinds: KindCatalogue;
  readonly environment: PolicyEnvironment;
  readonly attendance: AttendanceRules;
  readonly rules: Rules;
  /** The examples of every layer. */
  readonly examples: () => readonly PolicyExample[];
}

/** 汇编结果 — what came of putting layers together; `made` only when no error was found. */
export interface Assembling {
  readonly made: Assembled | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Adds to the findings, each place and code once. */
  readonly report: Report;
}

/**
 * 汇编 — checks every name, unit, step and circle of the layers, and makes rules of them.
 *
 * Layers that come with the program have examples in which nothing is wrong: where nothing else
 * is either, they are read when somebody asks for them. A month never does.
 */
export function assemble(layers: readonly Layer[], comeWithProgram = false): Assembling {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    if (!diagnostics.some((known) => same(known, diagnostic))) diagnostics.push(diagnostic);
  };
  const declarations = mergeLayers(layers, report);
  if (diagnostics.some(({ code }) => code === "CSP316"))
    return { made: undefined, diagnostics, report };
  const words = readWords(declarations.named("grades"), declarations.named("levels"), report);
  const readings = declarations.named("readings");
  const choices = readChoices({ readings, blanks: declarations.named("blanks") }, words, report);
  const attendance = compileAttendance(
    declarations.one("attendance"),
    choices.constants.get("proration")?.fixed ?? null,
    report,
  );
  const kinds = readDeclaredKinds(declarations.named("inputs"), report);
  const environment = new PolicyEnvironment(declarations, kinds, words, choices, report);
  const rules = compileRules(declarations, environment, words);
  let read: readonly PolicyExample[] | undefined;
  const examples = () => (read ??= allExamples(declarations, rules, environment));
  if (!comeWithProgram || diagnostics.length > 0) examples();
  const failed = diagnostics.some((diagnostic) => severityOf(diagnostic) === "error");
  if (failed || !attendance) return { made: undefined, diagnostics, report };
  const made = { declarations, words, choices, kinds, environment, attendance, rules, examples };
  return { made, diagnostics, report };
}

function allExamples(
  declarations: Declarations,
  rules: Rules,
  environment: PolicyEnvironment,
): readonly PolicyExample[] {
  return [
    ...compileExamples(environment.declared, environment),
    ...ruleExamples(declarations, rules, environment),
  ];
}

function same(left: Diagnostic, right: Diagnostic): boolean {
  return (
    left.code === right.code &&
    left.place?.file === right.place?.file &&
    left.place?.line === right.place?.line &&
    left.place?.column === right.place?.column
  );
}

/** Each name once; what a look-back wants kept is often a measure already. */
function keptFigures(
  columns: readonly Column[],
  environment: PolicyEnvironment,
): readonly KeptFigure[] {
  const kept = new Map<string, KeptFigure>();
  for (const figure of environment.kept) kept.set(figure.name, figure);
  for (const column of columns) {
    if (column.section !== "measures" || column.scope.kind !== "person") continue;
    const evaluate: Evaluate = (frame, person) => frame.value(column, person);
    kept.set(column.name, { name: column.name, type: column.type, evaluate });
  }
  return [...kept.values()];
}

function compileRules(
  declarations: Declarations,
  environment: PolicyEnvironment,
  words: Words,
): Rules {
  for (const set of environment.declaredSets) environment.set(set);
  const columns: Column[] = [];
  for (const declared of environment.declared) {
    const column = environment.column(declared.name, declared.place);
    if (column) columns.push(column);
  }
  const flags = flagRules(declarations.named("flags"), environment);
  const grades = words.levels.get(GRADE);
  return {
    columns,
    kept: keptFigures(columns, environment),
    pay: payRules(declarations.named("pay"), declarations.named("fines"), environment),
    ...flags,
    warnings: warningRules(declarations.named("warnings"), environment),
    ladder: compileLadder(declarations.named("ladder"), environment),
    ...compileSingles(declarations, environment),
    yearly: compileYearly(declarations.one("yearly"), environment),
    lease: compileLeaseTerms(declarations.one("lease"), environment),
    choices: choiceRules([...environment.declared, ...declarations.named("records")]),
    actions: compileActions(declarations.named("actions"), environment),
    sets: environment.sets,
    targets: declarations
      .named("targets")
      .flatMap(({ name, place }) => environment.target(name, place) ?? []),
    law: compileLawFacts(declarations.one("law"), environment),
    labels: words.labels,
    gradeSpellings: new Set([...(grades?.words ?? []), ...(grades?.spelled.keys() ?? [])]),
    gradeOf: (spelled) =>
      grades?.spelled.get(spelled) ?? grades?.spelled.get(spelled.trim().toLowerCase()),
  };
}
