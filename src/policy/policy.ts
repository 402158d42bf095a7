import type { Bilingual, Language } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { ParsedYaml } from "../kernel/parse-yaml.ts";
import type { Place } from "../kernel/place.ts";
import type { KindCatalogue } from "../inputs/kind-catalogue.ts";
import type { AttendanceRules } from "../measures/rules.ts";
import type { Description } from "./described/description.ts";
import type { Rules } from "./rules.ts";

/** 制度原文 — a policy file as read: its display path (`online-shop.yaml`) and text. */
export interface PolicySource {
  readonly file: string;
  readonly text: string;
  /** What `parseYaml` makes of the text: of files that come with the program the build knows it. */
  readonly parsed?: ParsedYaml | undefined;
}

/** 取文件 — finds the file a policy extends (a pack name or a workspace path). */
export interface FindPolicy {
  (name: string): PolicySource | undefined;
  /** Every name it can find, for messages. */
  readonly names?: readonly string[];
}

/** 读法 — a disputed clause: what was chosen, what else it could mean, and why. */
export interface Reading {
  readonly name: string;
  readonly clause: string;
  readonly chosen: string;
  readonly instead: readonly string[];
  readonly why: Bilingual;
  readonly place: Place;
}

/** 空白 — what the source leaves for the company to fill. */
export interface Blank {
  readonly name: string;
  readonly clause: string;
  readonly title: Bilingual;
  /** The value in force: filled by the company, else the default; undefined = still blank. */
  readonly value: string | undefined;
  readonly filled: boolean;
  readonly place: Place;
}

/** 条款概要 — a clause of the source: heading, our words, and the line of the file. */
export interface ClauseSummary {
  readonly heading: Bilingual;
  readonly says: Bilingual;
  readonly place: Place;
}

/** 栏目概要 — one rule as `policy show` lists it. */
export interface ColumnSummary {
  readonly section: string;
  readonly name: string;
  readonly clause: string;
  readonly heading: Bilingual;
  readonly title: Bilingual;
  readonly says: Bilingual;
  readonly place: Place;
  /** The layer (file) that won. */
  readonly layer: string;
}

/** 已编译的制度 — names checked, units checked, columns in order; ready to be evaluated. */
export interface Policy {
  readonly name: string;
  readonly title: Bilingual;
  readonly file: string;
  readonly effectiveFrom: Day | undefined;
  readonly attendance: AttendanceRules;
  readonly readings: readonly Reading[];
  readonly blanks: readonly Blank[];
  readonly clauses: ReadonlyMap<string, ClauseSummary>;
  /** The kinds of input that hold under it: ours, and those it declares itself. */
  readonly kinds: KindCatalogue;
  readonly columns: readonly ColumnSummary[];
  /** Section and name of a pay rule or fine → its formulas as written, all keys together. */
  readonly written: ReadonlyMap<string, string>;
  readonly rules: Rules;
  readonly examples: PolicyExamples;
  /** What compiles and can hardly be meant: looked for when somebody checks the policy. */
  readonly remarks: () => readonly Diagnostic[];
  /** The policy in plain words, for the people whom it pays. */
  readonly described: (language: Language) => Description;
}

/** 制度的示例 — situations beside the rules, run when somebody checks the policy. */
export interface PolicyExamples {
  count(): number;
  /** Every example that the rules do not agree with. */
  run(): readonly Diagnostic[];
}

export interface CompiledPolicy {
  /** Present only when no error was found. */
  readonly policy: Policy | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
