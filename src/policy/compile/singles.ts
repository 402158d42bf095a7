import { Decimal } from "../../kernel/decimal.ts";
import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { TRUTH } from "../expression/types.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";
import { PERSON } from "../scope.ts";
import type {
  AppraisalRule,
  Confirmation,
  CoverageRule,
  ForSome,
  Rules,
  SuccessorRule,
  TalentRule,
} from "../rules.ts";
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
): Pick<
  Rules,
  "confirmation" | "successors" | "appraisal" | "qualityCoverage" | "talent" | "mentoring" | "paid"
> {
  return {
    confirmation: compileConfirmation(declarations.one("confirmation"), environment),
    successors: compileSuccessors(declarations.one("successors"), environment),
    appraisal: compileAppraisal(declarations.one("appraisal"), environment),
    qualityCoverage: compileCoverage(declarations.one("quality_coverage"), environment),
    talent: compileTalent(declarations.one("talent"), environment),
    mentoring: forSome("mentoring", declarations, environment),
    paid: forSome("paid", declarations, environment),
  };
}

/** What may stand after `split`: nobody else gets an appraisal of their own. */
const SPLITS = ["none", "team"];

function compileAppraisal(tree: Tree | undefined, environment: Environment): AppraisalRule {
  const entry = single(tree, "appraisal", ENTRY_KEYS.appraisal, environment);
  const shown = (key: string) => {
    const text = entry?.text(key);
    return text && environment.column(text.text, text.place);
  };
  const byTeam = entry?.word("split", SPLITS, "none") === "team";
  return {
    tier: shown("tier"),
    score: shown("score"),
    scorecard: shown("scorecard"),
    yearScore: shown("year_score"),
    byTeam,
  };
}

function compileCoverage(
  tree: Tree | undefined,
  environment: Environment,
): CoverageRule | undefined {
  const entry = single(tree, "quality_coverage", ENTRY_KEYS.quality_coverage, environment);
  entry?.needs("monitored");
  entry?.needs("callbacks");
  const [monitors, calls] = [entry?.text("monitored"), entry?.text("callbacks")];
  const asked = { environment, here: PERSON };
  const monitored = monitors && compileExpression(monitors, asked);
  const callbacks = calls && compileExpression(calls, asked);
  if (!entry || !monitored || !callbacks) return undefined;
  return { clause: entry.text("clause")?.text ?? "", monitored, callbacks };
}

function compileTalent(tree: Tree | undefined, environment: Environment): TalentRule | undefined {
  const entry = single(tree, "talent", ENTRY_KEYS.talent, environment);
  entry?.needs("score");
  entry?.needs("one_in");
  const [by, part] = [entry?.text("score"), entry?.text("one_in")];
  const asked = { environment, here: PERSON };
  const score = by && compileExpression(by, asked);
  const oneIn = part && compileExpression(part, asked)?.fixed;
  if (!entry || !part || !score) return undefined;
  if (!(oneIn instanceof Decimal) || oneIn.lt(1)) {
    return entry.report("CSP303", part.place, { name: "one_in", wanted: "a number from 1" });
  }
  return { clause: entry.text("clause")?.text ?? "", score, oneIn: oneIn.toNumber() };
}

function forSome(
  section: "mentoring" | "paid",
  declarations: Declarations,
  environment: Environment,
): ForSome | undefined {
  const entry = single(declarations.one(section), section, ENTRY_KEYS[section], environment);
  const when = entry?.text("when");
  const holds = when && compileExpression(when, { environment, here: PERSON }, TRUTH);
  return entry && holds && { clause: entry.text("clause")?.text ?? "", holds };
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
