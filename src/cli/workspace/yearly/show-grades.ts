import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import type { KindRow } from "../../../inputs/index.ts";
import { gradeHistory } from "../../../payrun/yearly/grade-history.ts";
import { gradesJson } from "../../../reports/yearly/grades-json.ts";
import { jsonText } from "../../../reports/json-text.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printFindings, speechOf, stopWith } from "../../print-findings.ts";
import { gradesScreen } from "../../screen/yearly/grades-screen.ts";
import { screenOf } from "../../screen-of.ts";
import { paidMonth } from "../paid-month.ts";
import { personMeant } from "../person-meant.ts";
import { openWorkspace, workspaceRoot } from "../workspace.ts";
import { readAssessments } from "./read-assessments.ts";

/** 职级档案 — as of the latest month there is, which knows the scores of all before it. */
export async function showGrades(
  employee: string,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { config, workspace, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!workspace) return stopWith(diagnostics, speech);
  const month = [...workspace.listing.months].sort().at(-1);
  if (month === undefined) {
    return stopWith(
      [...diagnostics, { code: "CSP389", facts: { month: "—", known: "—" } }],
      speech,
    );
  }
  const paid = await paidMonth(month, options, call);
  if (typeof paid === "number") return paid;
  const { records } = paid.one.reading;
  const roster = records.employees ?? [];
  const own = roster.find(({ row }) => row.employee_id === employee);
  if (!own) {
    const unknown = notInRoster(
      employee,
      roster.map(({ row }) => row),
    );
    return stopWith([unknown], speech);
  }
  const reading = await readAssessments(paid);
  const { everyone, history } = paid.one;
  const ofPerson = <R extends { readonly row: { readonly employee_id: string } }>(
    all: readonly R[] | undefined,
  ) => (all ?? []).filter(({ row }) => row.employee_id === employee);
  const found = gradeHistory({
    employee: own,
    changes: ofPerson(records.changes),
    assessments: ofPerson(reading.records),
    achievements: ofPerson(records.achievements),
    scores: history().values,
    rules: workspace.policy.rules,
    anybody: everyone[0],
    asked: everyone.find(({ person }) => person.id === employee),
  });
  const told = found.assessments.flatMap(({ procedure }) => procedure.diagnostics);
  if (!options.quiet) printFindings([...reading.diagnostics, ...told], speech);
  const { stdout } = call.world;
  if (options.json) stdout.write(jsonText(gradesJson(found, speech.language)));
  else {
    const screen = screenOf("stdout", speech.language, options, call);
    stdout.write(gradesScreen(found, workspace.policy.rules, screen));
  }
  return 0;
}

type Employee = Pick<KindRow<"employees">, "employee_id" | "name">;

/** A name in place of the id is recognised as well. */
function notInRoster(employee: string, roster: readonly Employee[]): Diagnostic {
  const hint = personMeant(
    employee,
    roster.map(({ employee_id: id, name }) => ({ id, name })),
  );
  return { code: "CSP358", facts: { employee }, ...(hint && { hint }) };
}
