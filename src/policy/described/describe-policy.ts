import type { Language } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import { rowReference } from "../../kernel/place.ts";
import type { PolicyExample } from "../examples/policy-example.ts";
import { COLUMN_SECTIONS } from "../compile/section-keys.ts";
import type { Environment } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Column } from "../model.ts";
import type { Policy } from "../policy.ts";
import { attendanceEntry } from "./attendance-entry.ts";
import { careerEntries } from "./career-entries.ts";
import type { Cited } from "./cited.ts";
import type { DescribedClause, Description } from "./description.ts";
import { entryWords } from "./entry-words.ts";
import { inputLines } from "./input-lines.ts";
import { recordLine } from "./record-lines.ts";
import { ruleEntry } from "./rule-entry.ts";
import { Speech } from "./speech.ts";
import { spokenNumber } from "./spoken-number.ts";
import type { Telling } from "./telling.ts";
import { Titles } from "./titles.ts";
import { yearlyEntries } from "./yearly-entries.ts";

/** 可讲述的制度 — what a policy declares, merged, and the names it may use. */
interface Declared {
  readonly declarations: Declarations;
  readonly environment: Environment;
  readonly kinds: KindCatalogue;
  /** Examples, those of lower layers too, that this policy makes something else of. */
  readonly wrong: readonly PolicyExample[];
}

/** What people look for first. */
const ORDER = ["pay", "fines", "flags", "warnings", "measures"];

/** 讲述制度 — every clause with its rules in plain words, for the people whom the policy pays. */
export function describePolicy(made: Declared, policy: Policy, language: Language): Description {
  const { declarations, environment, kinds } = made;
  const { readings, blanks, effectiveFrom } = policy;
  const telling: Telling = {
    language,
    environment,
    kinds,
    inForce: new Map([
      ...readings.map(({ name, chosen }) => [name, chosen] as const),
      ...blanks.map(({ name, value }) => [name, value] as const),
    ]),
    // Another reading or value may make what a lower layer exemplifies untrue.
    disagreeing: new Set(made.wrong.map(({ place }) => rowReference(place))),
    targetTitles: new Map(
      declarations.named("targets").flatMap(({ name, tree }) => {
        const title = entryWords(tree, language)?.text("title") ?? "";
        return title === "" ? [] : [[name, title] as const];
      }),
    ),
    blankTitles: new Map(blanks.map(({ name, title }) => [name, title])),
  };
  const entries = entriesOf(made, policy.rules.columns, telling);
  const titles = new Titles(telling);
  const clauses = clausesOf(made, policy.file, entries, language);
  const known = new Set(clauses.map(({ id }) => id));
  const say = (text: string) => literal(text, titles);
  return {
    title: policy.title[language],
    from: effectiveFrom === undefined ? undefined : isoDay(effectiveFrom),
    clauses,
    others: entries.filter(({ clause }) => !known.has(clause)).map(({ rule }) => rule),
    records: declarations.named("records").map((one) => recordLine(one, titles)),
    inputs: declarations.named("inputs").map((one) => inputLines(one, titles)),
    readings: readings.map(({ clause, chosen, instead, why }) => ({
      clause,
      chosen: say(chosen),
      instead: instead.map(say),
      why: why[language],
    })),
    blanks: blanks.map(({ clause, title, value, filled }) => ({
      clause,
      title: title[language],
      value: value === undefined ? undefined : say(value),
      filled,
    })),
  };
}

/** A figure with its unit; a word of the author's own stays as written. */
function literal(text: string, titles: Titles): string {
  const { language, environment } = titles.telling;
  const syntax = new Speech(titles).parsed(text);
  if (syntax?.kind === "number") return spokenNumber(syntax, "", language);
  return environment.labels.get(text)?.[language] ?? `\`${text}\``;
}

function entriesOf(
  { declarations }: Declared,
  compiled: readonly Column[],
  telling: Telling,
): readonly Cited[] {
  const columns = new Map(compiled.map((column) => [column.name, column]));
  const sections = [...COLUMN_SECTIONS].sort(
    (one, other) => ORDER.indexOf(one) - ORDER.indexOf(other),
  );
  const rules = sections.flatMap((section) =>
    declarations.named(section).flatMap((declared): Cited[] => {
      const column = columns.get(declared.name);
      const rule = column && ruleEntry(declared, column, telling);
      return rule ? [{ clause: column.clause, rule }] : [];
    }),
  );
  return [
    ...attendanceEntry(declarations.one("attendance"), telling),
    ...rules,
    ...careerEntries(declarations, telling),
    ...yearlyEntries(declarations.one("yearly"), telling),
  ];
}

/** Its own clauses first, then those of what it stands on. */
function clausesOf(
  { declarations, environment }: Declared,
  file: string,
  entries: readonly Cited[],
  language: Language,
): readonly DescribedClause[] {
  const declared = declarations.named("clauses");
  const own = ({ place }: Declaration) => place.file === file;
  const ordered = [...declared.filter(own), ...declared.filter((one) => !own(one))];
  return ordered.flatMap(({ name }) => {
    const text = environment.clause(name);
    if (!text) return [];
    const rules = entries.filter(({ clause }) => clause === name).map(({ rule }) => rule);
    return [{ id: name, heading: text.heading[language], says: text.says[language], rules }];
  });
}
