import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { TRUTH, YUAN } from "../expression/types.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";
import { PERSON } from "../scope.ts";
import type { Confirmation, LawFacts, Rules, SuccessorRule } from "../rules.ts";
import { EntryReader } from "./entry-reader.ts";
import { compileMessage } from "./message.ts";

const EXPLAINED = ["clause", "title", "heading", "says"];

function single(
  tree: Tree | undefined,
  name: string,
  keys: readonly string[],
  environment: Environment,
): EntryReader | undefined {
  if (tree?.kind !== "fields") return undefined;
  const entry = new EntryReader({ name, place: tree.place, fields: tree }, (diagnostic) =>
    environment.report(diagnostic),
  );
  return entry.knows(keys);
}

/** 单项各节 — confirmation, successors and what the appraisal shows. */
export function compileSingles(
  declarations: Declarations,
  environment: Environment,
): Pick<Rules, "confirmation" | "successors" | "tier"> {
  const appraisal = single(declarations.one("appraisal"), "appraisal", ["tier"], environment);
  const tier = appraisal?.text("tier");
  return {
    confirmation: compileConfirmation(declarations.one("confirmation"), environment),
    successors: compileSuccessors(declarations.one("successors"), environment),
    tier: tier && environment.column(tier.text, tier.place),
  };
}

function compileConfirmation(
  tree: Tree | undefined,
  environment: Environment,
): Confirmation | undefined {
  const entry = single(tree, "confirmation", [...EXPLAINED, "when", "message"], environment);
  const when = entry?.text("when");
  const asked = { environment, here: PERSON };
  const due = when && compileExpression(when, asked, TRUTH);
  if (!entry || !due) return undefined;
  const says = compileMessage(entry.tree("message"), { zh: when.text, en: when.text }, asked);
  return { clause: entry.text("clause")?.text ?? "", due, says };
}

function compileSuccessors(
  tree: Tree | undefined,
  environment: Environment,
): SuccessorRule | undefined {
  const entry = single(tree, "successors", [...EXPLAINED, "among", "months"], environment);
  const text = entry?.text("months");
  const months = text && compileExpression(text, { environment, here: PERSON });
  if (!entry || !months) return undefined;
  const among = entry.tree("among");
  const grades = among?.kind === "list" ? among.items : [];
  return {
    clause: entry.text("clause")?.text ?? "",
    among: grades.flatMap((grade) => (grade.kind === "text" ? [grade.text] : [])),
    months,
  };
}

/** 与法律的接口 — the `law` section: which columns the guards of the statutory layer look at. */
export function compileLawFacts(tree: Tree | undefined, environment: Environment): LawFacts {
  const keys = ["monthly_base", "on_probation", "probation_notice", "income_tax", "clauses"];
  const entry = single(tree, "law", keys, environment);
  const asked = { environment, here: PERSON };
  const base = entry?.text("monthly_base");
  const probation = entry?.text("on_probation");
  const clauses = entry?.tree("clauses");
  return {
    monthlyBase: base && compileExpression(base, asked, YUAN),
    onProbation: probation && compileExpression(probation, asked, TRUTH),
    probationNotice: entry?.figure("probation_notice"),
    taxClause: entry?.text("income_tax")?.text,
    clauses: Object.fromEntries(
      (clauses?.kind === "fields" ? clauses.fields : []).flatMap((field) =>
        field.value.kind === "text" ? [[field.key, field.value.text]] : [],
      ),
    ),
  };
}
