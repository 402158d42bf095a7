import {
  addMonths,
  type Day,
  firstDay,
  lastDay,
  type Month,
  monthNumber,
  monthOf,
  monthOfQuarter,
  monthsBetween,
} from "../../kernel/calendar.ts";
import { whole } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import { QUANTITIES } from "../../measures/index.ts";
import { NO_GAPS } from "../../measures/attendance-gaps.ts";
import type {
  Measured,
  Missing,
  Person,
  QuantityColumn,
  RecordTable,
} from "../../measures/quantity.ts";
import { LEGAL_QUANTITIES } from "../legal-quantities.ts";
import type { Column } from "../model.ts";
import type { PastMonths } from "../framed-month.ts";
import { MonthFrame } from "../month-frame.ts";
import type { Scope } from "../scope.ts";
import type { Known, Value } from "../value.ts";
import type { GivenMonth, GivenPerson, PolicyExample } from "./policy-example.ts";

/** Examples that name no month by its `month_start` are of this one. */
const USUAL: Month = "2024-05";

function monthOfExample(people: readonly GivenPerson[]): Month {
  const starts = people.map(({ figures }) => figures.get("month_start"));
  const given = starts.find((start) => typeof start === "number");
  return typeof given === "number" ? monthOf(given) : USUAL;
}

/** What the month itself says need not be given. */
function saidByMonth(month: Month): ReadonlyMap<string, Known> {
  return new Map<string, Known>([
    ["month_start", firstDay(month)],
    ["month_end", lastDay(month)],
    ["month_number", whole(monthNumber(month))],
    ["month_of_quarter", whole(monthOfQuarter(month))],
  ]);
}

/** 示例月框 — a month in which nothing is known but what the example says. */
export class ExampleFrame extends MonthFrame {
  readonly #given: readonly GivenPerson[];

  constructor(example: PolicyExample) {
    const { people, place } = example;
    const month = monthOfExample(people);
    super(measuredOf(people, month, place), { month, end: lastDay(month) }, pastOf(people, month));
    this.#given = people;
  }

  /** A column that the example gives is not worked out again. */
  override value(column: Column, index: number): Value {
    for (const person of this.#peopleOf(column.scope.kind, index)) {
      const figure = this.#given[person]?.figures.get(column.name);
      if (figure !== undefined) return figure;
    }
    return super.value(column, index);
  }

  /** Whoever of a team is given the team's figure gives it to all of them. */
  #peopleOf(kind: Scope["kind"], index: number): readonly number[] {
    if (kind === "record") return [];
    return kind === "person" || kind === "span" ? [index] : this.groupMembers(kind, index);
  }
}

function measuredOf(people: readonly GivenPerson[], month: Month, place: Place): Measured {
  const ofTheMonth = saidByMonth(month);
  const [from, to] = [firstDay(month), lastDay(month)];
  const columns = new Map(
    [...QUANTITIES, ...LEGAL_QUANTITIES].map(({ name, title }) => {
      const missing: Missing = { what: title, where: "given" };
      const column: QuantityColumn = {
        at: (index) => {
          const person = people[index];
          const given = person?.figures.get(name);
          if (given !== undefined) return given;
          if (name === "employee_id" && person) return idOf(person, index);
          return ofTheMonth.get(name) ?? missing;
        },
        rowsAt: () => [place],
      };
      return [name, column] as const;
    }),
  );
  return {
    people: people.map((given, index) => personOf(given, { index, from, row: place })),
    spans: people.map((_, person) => ({ person, from, to, rows: [place] })),
    person: columns,
    span: columns,
    records: new Map(
      [...kindsOf(people)].map((kind) => [kind, tableOf(kind, people, (given) => given, place)]),
    ),
    gaps: () => NO_GAPS,
    verdicts: [],
    diagnostics: [],
  };
}

/** Whoever the example does not name is E1, E2 …, and records are their own. */
function idOf({ figures }: Pick<GivenPerson, "figures">, index: number): string {
  const id = figures.get("employee_id");
  return typeof id === "string" ? id : `E${index + 1}`;
}

function personOf(
  { figures }: GivenPerson,
  { index, from, row }: { readonly index: number; readonly from: Day; readonly row: Place },
): Person {
  const text = (name: string) => {
    const figure = figures.get(name);
    return typeof figure === "string" ? figure : "";
  };
  const id = idOf({ figures }, index);
  const hiredOn = figures.get("hired_on");
  return {
    id,
    name: id,
    index,
    row,
    hiredOn: typeof hiredOn === "number" ? hiredOn : from,
    confirmedOn: undefined,
    leftOn: undefined,
    team: text("team"),
    site: text("site"),
    grade: text("grade"),
    gradeSince: from,
  };
}

/** A kind that is given in any month has records, perhaps none, in all of them. */
function kindsOf(people: readonly GivenPerson[]): ReadonlySet<string> {
  const months = people.flatMap((one) => [one, ...one.previous]);
  return new Set(months.flatMap(({ records }) => [...records.keys()]));
}

function tableOf(
  kind: string,
  people: readonly GivenPerson[],
  monthOfPerson: (given: GivenPerson) => GivenMonth | undefined,
  place: Place,
): RecordTable {
  const owner: number[] = [];
  const records = people.flatMap((given, person) =>
    (monthOfPerson(given)?.records.get(kind) ?? []).map((row) => {
      owner.push(person);
      return { row: { employee_id: idOf(given, person), ...row }, place };
    }),
  );
  return { kind, records, owner };
}

function pastOf(people: readonly GivenPerson[], now: Month): PastMonths {
  const month = (person: number, back: number) => people[person]?.previous[back - 1];
  const depth = Math.max(0, ...people.map(({ previous }) => previous.length));
  const kinds = kindsOf(people);
  return {
    depth,
    remember: (back, person, name) => month(person, back)?.figures.get(name),
    knows: (back, person) => month(person, back) !== undefined,
    keeps: (back, name) => people.some((_, person) => month(person, back)?.figures.has(name)),
    records: {
      since: addMonths(now, -depth),
      of(kind, at) {
        const back = monthsBetween(at, now);
        const earlier = (given: GivenPerson) => given.previous[back - 1];
        return kinds.has(kind) ? tableOf(kind, people, earlier, NOWHERE) : undefined;
      },
    },
  };
}

const NOWHERE: Place = { file: "", line: 0, column: 0 };
