import { dayFromIso } from "../kernel/calendar.ts";
import type { Code } from "../kernel/catalogue/index.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Assembled, assemble } from "./compile/assemble.ts";
import { EntryReader, type Report } from "./compile/entry-reader.ts";
import type { PolicyEnvironment } from "./compile/policy-environment.ts";
import { summaries } from "./compile/summaries.ts";
import { writtenFormulas } from "./compile/written.ts";
import { describePolicy } from "./described/describe-policy.ts";
import { ExampleRun } from "./examples/run-examples.ts";
import { policyFindings } from "./findings/policy-findings.ts";
import type { Declarations } from "./load/declarations.ts";
import { withChoices } from "./load/chosen-layer.ts";
import { withExcerpts } from "./load/excerpts.ts";
import { type Layer, type LayerReading, readLayers } from "./load/layers.ts";
import type { CompiledPolicy, FindPolicy, Policy, PolicySource } from "./policy.ts";

/** What a policy is made with: its layers, and where findings go. */
interface Around {
  readonly layers: readonly Layer[];
  readonly report: Report;
  readonly marked: (found: readonly Diagnostic[]) => readonly Diagnostic[];
}

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

const CUT_TEXT: Code = "CSP378";

function compileLayers(
  source: PolicySource,
  reading: LayerReading,
  marked: Around["marked"],
): CompiledPolicy {
  const { layers } = reading;
  const unread = reading.diagnostics;
  if (unread.some(({ code }) => code !== CUT_TEXT)) {
    return { policy: undefined, diagnostics: unread };
  }
  const comeWithProgram = reading.sources.every(({ parsed }) => parsed !== undefined);
  const { made, diagnostics, report } = assemble(layers, comeWithProgram);
  // What else is wrong shows beside texts that a comma cut: they were read as they were meant.
  if (unread.length > 0) return { policy: undefined, diagnostics: [...unread, ...diagnostics] };
  if (!made) return { policy: undefined, diagnostics };
  return { diagnostics, policy: policyOf(source, made, { layers, marked, report }) };
}

function policyOf(
  source: PolicySource,
  made: Assembled,
  { layers, marked, report }: Around,
): Policy {
  const { declarations, words, choices, kinds, environment, attendance, rules } = made;
  // Only its own are run: what a lower layer exemplifies was true before this one changed it.
  const examples = () => made.examples().filter(({ place }) => place.file === source.file);
  const running = new ExampleRun(made, (chosen) => assemble(withChoices(layers, chosen)));
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
      count: () => examples().length,
      run: () => marked(running.of(examples())),
    },
    remarks: () => {
      const known = { declarations, kinds, levels: words.levels, file: source.file };
      return marked(policyFindings({ ...known, readings: choices.readings }));
    },
    described: (language) => {
      const wrong = made.examples().filter((one) => running.of([one]).length > 0);
      return describePolicy({ declarations, environment, kinds, wrong }, policy, language);
    },
  };
  return policy;
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
