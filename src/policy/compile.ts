import { dayFromIso } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { severityOf } from "../kernel/diagnostic.ts";
import { compileActions } from "./compile/actions.ts";
import { compileAttendance } from "./compile/attendance.ts";
import { readChoices } from "./compile/choices.ts";
import type { PolicyExample } from "./examples/policy-example.ts";
import { runExamples } from "./examples/run-examples.ts";
import { compileExamples } from "./compile/examples.ts";
import { readDeclaredKinds } from "./compile/declared-kinds.ts";
import { compileLadder } from "./compile/ladder.ts";
import { compileLawFacts } from "./compile/law-facts.ts";
import { ruleExamples } from "./compile/rule-examples.ts";
import { compileLeaseTerms } from "./compile/lease-terms.ts";
import { compileSingles } from "./compile/singles.ts";
import { flagRules, payRules, warningRules } from "./compile/pay-rules.ts";
import { PolicyEnvironment } from "./compile/policy-environment.ts";
import { summaries } from "./compile/summaries.ts";
import { compileYearly } from "./compile/yearly.ts";
import { GRADE, readWords, type Words } from "./compile/words.ts";
import { EntryReader, type Report } from "./compile/entry-reader.ts";
import { policyFindings } from "./findings/policy-findings.ts";
import { writtenFormulas } from "./compile/written.ts";
import { type Declarations, mergeLayers } from "./load/declarations.ts";
import { withExcerpts } from "./load/excerpts.ts";
import { type LayerReading, readLayers } from "./load/layers.ts";
import type { Column, Evaluate, KeptFigure } from "./model.ts";
import { describePolicy } from "./described/describe-policy.ts";
import type { CompiledPolicy, FindPolicy, Policy, PolicySource } from "./policy.ts";
import type { Rules } from "./rules.ts";

/**
 * 编译制度 — reads a policy and all it extends, checks every name, unit, step and circle, and
 * makes rules of it. All findings at once; a policy with an error is not returned.
 */
export function compilePolicy(source: PolicySource, find: FindPolicy): CompiledPolicy {
  const reading = readLayers(source, find);
  const marked = (found: readonly Diagnostic[]) => withExcerpts(found, reading.sources);
  const compiled = compileLayers(source, reading, marked);
  return { ...compiled, diagnostics: marked(compiled.diagnostics) };
}

function compileLayers(
  source: PolicySource,
  reading: LayerReading,
  marked: (found: readonly Diagnostic[]) => readonly Diagnostic[],
): CompiledPolicy {
  const { layers } = reading;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    if (!diagnostics.some((known) => same(known, diagnostic))) diagnostics.push(diagnostic);
  };
  for (const diagnostic of reading.diagnostics) report(diagnostic);
  if (diagnostics.length > 0) return { policy: undefined, diagnostics };
  const declarations = mergeLayers(layers, report);
  if (diagnostics.some(({ code }) => code === "CSP316")) return { policy: undefined, diagnostics };
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
  const all = allExamples(declarations, rules, environment);
  const examples = all.filter(({ place }) => place.file === source.file);
  const failed = diagnostics.some((diagnostic) => severityOf(diagnostic) === "error");
  if (failed || !attendance) return { policy: undefined, diagnostics };
  const top = layers.at(-1)?.tree ?? { kind: "fields", place: START, fields: [] };
  const head = new EntryReader({ name: source.file, place: START, fields: top }, report);
  const name = head.text("policy")?.text ?? source.file;
  const policy: Policy = {
    name,
    title: head.bilingual("title") ?? { zh: name, en: name },
    file: source.file,
    effectiveFrom: dayFromIso(head.text("effective_from")?.text ?? ""),
    attendance,
    readings: choices.readings,
    blanks: choices.blanks,
    clauses: clausesOf(declarations, environment),
    kinds,
    columns: summaries(rules.columns, declarations, (id) => environment.clause(id)),
    written: writtenFormulas(declarations),
    rules,
    examples: {
      count: examples.length,
      run: () => marked(runExamples(examples, words.labels)),
    },
    remarks: () => {
      const known = { declarations, kinds, levels: words.levels, file: source.file };
      return marked(policyFindings({ ...known, readings: choices.readings }));
    },
    described: (language) =>
      describePolicy({ declarations, environment, kinds, examples: all }, policy, language),
  };
  return { diagnostics, policy };
}

/** Only its own are run: what a lower layer exemplifies was true before this one changed it. */
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

function clausesOf(declarations: Declarations, environment: PolicyEnvironment): Policy["clauses"] {
  return new Map(
    declarations.named("clauses").flatMap(({ name, place }) => {
      const text = environment.clause(name);
      return text ? [[name, { ...text, place }]] : [];
    }),
  );
}

const START = { file: "", line: 1, column: 1 };

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
    kept.set(column.name, { name: column.name, evaluate });
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
