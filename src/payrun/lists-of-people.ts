/** 各人之列 — a list for every person; those who have the same things share one list. */
export class ListsOfPeople<T> {
  readonly #lists: (readonly T[])[] = [[]];
  /** By person: which of the lists is theirs. */
  readonly #listOf: Uint32Array;

  constructor(people: number) {
    this.#listOf = new Uint32Array(people);
  }

  /** Puts a thing at the end of the list of everybody who is marked. */
  add(thing: T, marked: Uint8Array): void {
    const longer = new Map<number, number>();
    for (let person = 0; person < this.#listOf.length; person += 1) {
      if (marked[person] === 0) continue;
      const before = this.#listOf[person] ?? 0;
      let list = longer.get(before);
      if (list === undefined) {
        list = this.#lists.push([...(this.#lists[before] ?? []), thing]) - 1;
        longer.set(before, list);
      }
      this.#listOf[person] = list;
    }
  }

  of(person: number): readonly T[] {
    return this.#lists[this.#listOf[person] ?? 0] ?? [];
  }
}
