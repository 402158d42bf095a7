import type { Person } from "../measures/quantity.ts";
import type { GroupKind } from "./scope.ts";

interface Grouping {
  readonly names: readonly string[];
  readonly ofPerson: readonly number[];
  readonly members: readonly (readonly number[])[];
}

/** 分组 — people by team, site and as one centre, each group with its members in person order. */
export class Groups {
  readonly #groupings: Readonly<Record<GroupKind, Grouping>>;

  constructor(people: readonly Person[]) {
    this.#groupings = {
      centre: grouping(people, () => ""),
      site: grouping(people, (person) => person.site),
      team: grouping(people, (person) => person.team),
    };
  }

  of(kind: GroupKind, person: number): number {
    return this.#groupings[kind].ofPerson[person] ?? 0;
  }

  count(kind: GroupKind): number {
    return this.#groupings[kind].names.length;
  }

  name(kind: GroupKind, index: number): string {
    return this.#groupings[kind].names[index] ?? "";
  }

  members(kind: GroupKind, index: number): readonly number[] {
    return this.#groupings[kind].members[index] ?? [];
  }
}

function grouping(people: readonly Person[], nameOf: (person: Person) => string): Grouping {
  const names = [...new Set(people.map(nameOf))].sort();
  const position = new Map(names.map((name, index) => [name, index]));
  const ofPerson = people.map((person) => position.get(nameOf(person)) ?? 0);
  const members: number[][] = names.map(() => []);
  ofPerson.forEach((group, person) => members[group]?.push(person));
  return { names, ofPerson, members };
}
