import {
  dayFromIso,
  lastDay,
  type Month,
  monthNumber,
  monthOfQuarter,
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
import { MonthFrame } from "../month-frame.ts";
import type { Scope } from "../scope.ts";
import type { Known, Value } from "../value.ts";
import type { GivenPerson, PolicyExample } from "./policy-example.ts";

/** Examples name no month of their own; dates in them are what they compare. */
const MONTH: Month = "2024-05";
const FIRST = dayFromIso(`${MONTH}-01`) ?? 0;

/** What the month itself says need not be given; an example that gives it has another month. */
const OF_THE_MONTH = new Map<string, Known>([
  ["month_start", FIRST],
  ["month_end", lastDay(MONTH)],
  ["month_number", whole(monthNumber(MONTH))],
  ["month_of_quarter", whole(monthOfQuarter(MONTH))],
]);

/** 示例月框 — a month in which nothing is known but what the example says. */
export class ExampleFrame extends MonthFrame {
  readonly #given: readonly GivenPerson[];

  constructor(example: PolicyExample) {
    const { people, place } = example;
    super(measuredOf(people, place), { month: MONTH, end: lastDay(MONTH) }, pastOf(people));
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

function measuredOf(people: readonly GivenPerson[], place: Place): Measured {
  const columns = new Map(
    [...QUANTITIES, ...LEGAL_QUANTITIES].map(({ name, title }) => {
      const missing: Missing = { what: title, where: "given" };
      const column: QuantityColumn = {
        at: (index) => {
          const person = people[index];
          const given = person?.figures.get(name);
          if (given !== undefined) return given;
          if (name === "employee_id" && person) return idOf(person, index);
          return OF_THE_MONTH.get(name) ?? missing;
        },
        rowsAt: () => [place],
      };
      return [name, column] as const;
    }),
  );
  const kinds = new Set(people.flatMap((one) => [...one.records.keys()]));
  return {
    people: people.map((given, index) => personOf(given, index, place)),
    spans: people.map((_, person) => ({ person, from: FIRST, to: lastDay(MONTH), rows: [place] })),
    person: columns,
    span: columns,
    records: new Map([...kinds].map((kind) => [kind, tableOf(kind, people, place)])),
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

function personOf({ figures }: GivenPerson, index: number, row: Place): Person {
  const text = (name: string) => {
    const figure = figures.get(name);
    return typeof figure === "string" ? figure : "";
  };
  const id = idOf({ figures }, index);
  return {
    id,
    name: id,
    index,
    row,
    hiredOn: FIRST,
    confirmedOn: undefined,
    leftOn: undefined,
    team: text("team"),
    site: text("site"),
    grade: text("grade"),
    gradeSince: FIRST,
  };
}

function tableOf(kind: string, people: readonly GivenPerson[], place: Place): RecordTable {
  const owner: number[] = [];
  const records = people.flatMap((given, person) =>
    (given.records.get(kind) ?? []).map((row) => {
      owner.push(person);
      return { row: { employee_id: idOf(given, person), ...row }, place };
    }),
  );
  return { kind, records, owner };
}

function pastOf(people: readonly GivenPerson[]): ConstructorParameters<typeof MonthFrame>[2] {
  const month = (person: number, back: number) => people[person]?.previous[back - 1];
  return {
    depth: Math.max(0, ...people.map(({ previous }) => previous.length)),
    remember: (back, person, name) => month(person, back)?.get(name),
    knows: (back, person) => month(person, back) !== undefined,
    keeps: (back, name) => people.some((_, person) => month(person, back)?.has(name)),
  };
}
