import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Environment } from "../expression/environment.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { Declaration } from "../load/declaration.ts";
import { textsIn } from "../load/tree.ts";
import type { Column, Computation } from "../model.ts";
import type { FlagRule, PayRule, WarningRule } from "../rules.ts";
import { addsUp, type Names } from "./adds-up.ts";
import { entryOf, type EntryReader } from "./entry-reader.ts";
import { compileMessage } from "./message.ts";
import type { PolicyEnvironment } from "./policy-environment.ts";
import { termsFor } from "./compile-column.ts";

const KINDS = ["earning", "attendance", "statutory", "other"] as const;
const NOBODY: Bilingual = { zh: "", en: "" };

interface Declared {
  readonly entry: EntryReader;
  readonly column: Column;
}

/** 成规则 — the compiled columns of some sections, each with its entry. */
function declaredColumns(
  declared: readonly Declaration[],
  environment: Environment,
): readonly Declared[] {
  return declared.flatMap((one) => {
    const column = environment.column(one.name, one.place);
    const entry = column && entryOf(one, (diagnostic) => environment.report(diagnostic));
    return entry ? [{ entry, column }] : [];
  });
}

/** Names that payslips.csv gives to columns of its own. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "employee_id name team grade status hold_reasons paid_days due_days " +
    "gross social_insurance fines other net pay_date"
  ).split(" "),
);

function itemOf(entry: EntryReader, column: Column): string {
  const written = entry.text("item");
  const item = written?.text ?? column.name;
  if (RESERVED.has(item)) {
    entry.report("CSP319", written?.place ?? column.place, { name: item });
  }
  return item;
}

function citesOf(
  entry: EntryReader,
  column: Column,
  environment: Environment,
): Computation | undefined {
  const cites = entry.tree("cites");
  return cites && termsFor(entry, environment, column.scope, undefined).expression(cites);
}

/** The blank of this name is the time to appeal where a fine says nothing of its own. */
const APPEAL_DAYS = "appeal_days";

function appealDaysOf(
  entry: EntryReader,
  column: Column,
  environment: Environment,
): Computation | undefined {
  const written = entry.tree(APPEAL_DAYS);
  if (!written) return environment.constant(APPEAL_DAYS);
  return termsFor(entry, environment, column.scope, undefined).expression(written);
}

/** 工资项与罚款 — a fine is a pay item that takes; its amounts are written positive. */
export function payRules(
  pay: readonly Declaration[],
  fines: readonly Declaration[],
  environment: PolicyEnvironment,
): readonly PayRule[] {
  const names: Names = {
    sets: environment.sets,
    declaration: (name) => environment.declaration(name),
    column: (name) => {
      const declared = environment.declaration(name);
      return declared && environment.column(name, declared.place);
    },
    fixed: (name) => environment.constant(name)?.fixed,
    inEnglish: (syntax) => environment.inEnglish(syntax, true),
    quantityType: (name) => environment.quantity(name, "person")?.type,
  };
  const rule = ({ entry, column }: Declared, kind: PayRule["kind"]): PayRule => ({
    column,
    kind,
    item: itemOf(entry, column),
    addsUp: addsUp(column, environment.declaration(column.name), names),
    outsideMinimumWage: entry.truth("outside_minimum_wage", false),
    recovery: entry.truth("recovery", false),
    appealDays: kind === "fine" ? appealDaysOf(entry, column, environment) : undefined,
    cites: citesOf(entry, column, environment),
    label: entry.has("label")
      ? compileMessage(entry.tree("label"), column.title, { environment, here: column.scope })
      : undefined,
  });
  return [
    ...declaredColumns(pay, environment).map((one) => {
      const kind = one.entry.word("kind", KINDS, "earning");
      return rule(one, KINDS.find((known) => known === kind) ?? "earning");
    }),
    ...declaredColumns(fines, environment).map((one) => {
      checkBeside(one.entry, fines, environment);
      return rule(one, "fine");
    }),
  ];
}

/** Only a fine of this policy can be charged beside a fine. */
function checkBeside(
  entry: EntryReader,
  fines: readonly Declaration[],
  environment: Environment,
): void {
  const names = fines.map(({ name }) => name);
  const beside = entry.tree("beside");
  for (const { text, place } of beside ? textsIn(beside) : []) {
    if (names.includes(text)) continue;
    const near = nearest(text, names);
    const hint = near && { zh: `是不是想写 ${near}？`, en: `did you mean ${near}?` };
    environment.report({ code: "CSP305", place, facts: { name: text }, ...(hint && { hint }) });
  }
}

export interface Flags {
  readonly flags: readonly FlagRule[];
  readonly dismissalWatch: FlagRule | undefined;
}

/** 提请规则 — the flags of a policy, and which of them watches for dismissal. */
export function flagRules(declared: readonly Declaration[], environment: Environment): Flags {
  let dismissalWatch: FlagRule | undefined;
  const flags = declaredColumns(declared, environment).map(({ entry, column }) => {
    entry.needs("decides");
    const asked = { environment, here: column.scope };
    const rule: FlagRule = {
      column,
      decides: entry.bilingual("decides") ?? NOBODY,
      holds: entry.truth("hold", false),
      message: compileMessage(entry.tree("message"), column.says, asked),
    };
    if (entry.truth("watch", false)) dismissalWatch = rule;
    return rule;
  });
  return { flags, dismissalWatch };
}

/** 警告规则 — what a policy itself warns about. */
export function warningRules(
  declared: readonly Declaration[],
  environment: Environment,
): readonly WarningRule[] {
  return declaredColumns(declared, environment).map(({ entry, column }) => {
    const asked = { environment, here: column.scope };
    const stake = entry.tree("at_stake");
    const terms = termsFor(entry, environment, column.scope, undefined);
    return {
      column,
      article: entry.bilingual("article") ?? column.heading,
      message: compileMessage(entry.tree("message"), column.says, asked),
      atStake: stake && terms.expression(stake),
    };
  });
}
