import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { TRUTH } from "../expression/types.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";
import { PERSON } from "../scope.ts";
import type { Confirmation, Rules, SuccessorRule } from "../rules.ts";
import { EntryReader } from "./entry-reader.ts";
import { compileMessage } from "./message.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

/** 单项 — the entry of a section that is one thing; nothing when the policy has none. */
export function single(
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
  const appraisal = single(
    declarations.one("appraisal"),
    "appraisal",
    ENTRY_KEYS.appraisal,
    environment,
  );
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
  const entry = single(tree, "confirmation", ENTRY_KEYS.confirmation, environment);
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
  const entry = single(tree, "successors", ENTRY_KEYS.successors, environment);
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
