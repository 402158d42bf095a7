/** 各人之表 — one map per person; who has nothing shares one that stays empty. */
export class MapsOfPeople<K, V> {
  readonly all: readonly ReadonlyMap<K, V>[];
  readonly #maps: (Map<K, V> | undefined)[];
  readonly #empty = new Map<K, V>();
  readonly #lists: ReadonlyMap<K, V>[];

  constructor(people: number) {
    this.#maps = Array.from({ length: people }, () => undefined);
    this.#lists = Array.from({ length: people }, () => this.#empty);
    this.all = this.#lists;
  }

  /** The person's map to write into. */
  own(person: number): Map<K, V> {
    const known = this.#maps[person];
    if (known) return known;
    const made = new Map<K, V>();
    this.#maps[person] = made;
    this.#lists[person] = made;
    return made;
  }
}
