import { type Day, dayFromIso } from "../../kernel/calendar.ts";
import type { Environment } from "../expression/environment.ts";
import { type Type, TRUTH, YUAN } from "../expression/types.ts";
import type { Tree } from "../load/tree.ts";
import type { LawFacts } from "../rules.ts";
import { PERSON } from "../scope.ts";
import type { EntryReader } from "./entry-reader.ts";
import { compileExpression } from "../expression/compile.ts";
import { single } from "./singles.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

const HOURS = ["standard", "approved", "unapproved"] as const;

/** 与法律的接口 — the `law` section: what the guards of the statutory layer look at. */
export function compileLawFacts(tree: Tree | undefined, environment: Environment): LawFacts {
  const entry = single(tree, "law", ENTRY_KEYS.law, environment);
  const expression = (key: string, type: Type) => {
    const text = entry?.text(key);
    return text && compileExpression(text, { environment, here: PERSON }, type);
  };
  const clauses = entry?.tree("clauses");
  const hours = entry?.word("composite_hours", HOURS, "standard");
  return {
    monthlyBase: expression("monthly_base", YUAN),
    onProbation: expression("on_probation", TRUTH),
    lowestBase: entry?.figure("lowest_base"),
    probationBase: entry?.figure("probation_base"),
    probationMonths: entry?.figure("probation_months"),
    probationNotice: entry?.figure("probation_notice"),
    terminationNotice: entry?.figure("termination_notice"),
    insuredLater: expression("insured_later", TRUTH)?.fixed === true,
    hours: HOURS.find((known) => known === hours) ?? "standard",
    recordYears: entry?.figure("record_years"),
    adoptedOn: dateOf(entry, "adopted_on"),
    announcedOn: dateOf(entry, "announced_on"),
    taxClause: entry?.text("income_tax")?.text,
    places: new Map((entry?.fields.fields ?? []).map(({ key, keyPlace }) => [key, keyPlace])),
    clauses: Object.fromEntries(
      (clauses?.kind === "fields" ? clauses.fields : []).flatMap((field) =>
        field.value.kind === "text" ? [[field.key, field.value.text]] : [],
      ),
    ),
  };
}

function dateOf(entry: EntryReader | undefined, key: string): Day | undefined {
  const text = entry?.text(key);
  if (!text) return undefined;
  const day = dayFromIso(text.text);
  if (day === undefined) entry?.report("CSP303", text.place, { name: key, wanted: "2024-05-01" });
  return day;
}
