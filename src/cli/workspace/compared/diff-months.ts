import { addMonths, type Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { csvLines } from "../../../io/csv-lines.ts";
import { compareMonths } from "../../../payrun/compare/compare-months.ts";
import type { ComparedMonths } from "../../../payrun/compare/compared.ts";
import { changesJson } from "../../../reports/compared/changes-json.ts";
import { changesTable } from "../../../reports/compared/changes-table.ts";
import { everybody } from "../../../reports/compared/standing-words.ts";
import { jsonText } from "../../../reports/json-text.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printFindings, type Speech, speechOf, stopWith } from "../../print-findings.ts";
import { refuse } from "../../refuse.ts";
import { diffScreen } from "../../screen/compared/diff-screen.ts";
import { onlyScreen, personScreen } from "../../screen/compared/person-screen.ts";
import { screenOf } from "../../screen-of.ts";
import { textsIn } from "../../text/texts-in.ts";
import { attendant } from "../paid-month.ts";
import { type Known, personMeant } from "../person-meant.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";
import { leavesFrom } from "./leaves-from.ts";
import { comparedSide } from "./compared-side.ts";
import { replayMonths } from "./replay.ts";

/** 所问 — which month against which other one, of everybody or of one person. */
interface Question {
  readonly month: Month;
  /** The month before when none is named. */
  readonly other: Month | undefined;
  readonly employee: string | undefined;
  readonly csv: boolean;
}

/** 比较两个月 — the earlier month is "then", the later one "now", in whatever order they are named. */
export async function diffMonths(
  question: Question,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { workspace, config, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!workspace) return stopWith(diagnostics, speech);
  const other = question.other ?? addMonths(question.month, -1);
  if (other === question.month) return refuse(call, textsIn(speech.language).diffSame);
  const [was = other, now = other] = [question.month, other].sort();
  const impossible = impossibleMonth(workspace, question, { was, now });
  if (impossible) return stopWith([impossible], speech);
  const law = options.law ?? workspace.config.law;
  const run = { workspace, law, attendant: attendant(speech) };
  const { months, diagnostics: stopped } = await replayMonths(run, now, new Set([was, now]));
  const [before, after] = [months?.get(was), months?.get(now)];
  if (!before || !after) return stopWith(stopped, speech);
  const compared = compareMonths(comparedSide(before), comparedSide(after), leavesFrom(workspace));
  const chosen = ofEmployee(compared, question.employee);
  if (!chosen) return stopWith([unknownEmployee(compared, question.employee ?? "")], speech);
  const unsplit = [before, after].filter(({ one }) => !one).map(({ month }) => month);
  if (unsplit.length > 0 && !options.quiet) {
    printFindings([{ code: "CSP471", facts: { months: unsplit.join(", ") } }], speech);
  }
  answer(chosen, question, speech);
  return 0;
}

/** The first month of all has none before it; a named month must be there. */
function impossibleMonth(
  { listing }: Workspace,
  { month, other }: Question,
  { was, now }: { readonly was: Month; readonly now: Month },
): Diagnostic | undefined {
  const known = [...new Set([...listing.months, ...listing.closedMonths])].sort();
  if (other === undefined && known.includes(month) && month === known[0]) {
    return { code: "CSP398", facts: { month } };
  }
  const missing = [was, now].find((one) => !known.includes(one));
  return missing === undefined
    ? undefined
    : { code: "CSP389", facts: { month: missing, known: known.join(", ") || "—" } };
}

/** The comparison with one person left in it; undefined when nobody has that id. */
function ofEmployee(
  compared: ComparedMonths,
  employee: string | undefined,
): ComparedMonths | undefined {
  if (employee === undefined) return compared;
  const isOne = (one: { readonly employee: string }) => one.employee === employee;
  const chosen: ComparedMonths = {
    ...compared,
    changed: compared.changed.filter(isOne),
    unchanged: compared.unchanged.filter(isOne),
    joined: compared.joined.filter(isOne),
    left: compared.left.filter(isOne),
    untold: compared.untold.filter(isOne),
  };
  return everybodyOf(chosen).length > 0 ? chosen : undefined;
}

function everybodyOf(compared: ComparedMonths): readonly Known[] {
  return everybody(compared).map(({ employee, was, now }) => ({
    id: employee,
    name: (now ?? was)?.name ?? "",
  }));
}

function unknownEmployee(compared: ComparedMonths, employee: string): Diagnostic {
  const hint = personMeant(employee, everybodyOf(compared));
  const { was, now } = compared;
  return { code: "CSP399", facts: { employee, was, now }, ...(hint && { hint }) };
}

function answer(compared: ComparedMonths, { employee, csv }: Question, speech: Speech): void {
  const { call, options, language } = speech;
  const { stdout } = call.world;
  if (options.json) stdout.write(jsonText(changesJson(compared, language)));
  else if (csv) stdout.write(csvLines(changesTable(compared, language), language));
  else {
    const screen = screenOf("stdout", language, options, call);
    const [person] = [...compared.changed, ...compared.unchanged];
    if (employee === undefined) stdout.write(diffScreen(compared, screen));
    else if (person) stdout.write(personScreen(person, compared, screen));
    else stdout.write(onlyScreen(compared, screen));
  }
}
