const FEWEST_PEOPLE = 64;

/**
 * 首行 — the first lines of every person in one file, by the numbers that people have.
 *
 * One behind the other for each person: how many lines there are, then these, rising; so the scan
 * machine keeps them too (src/scan/days.ts), and so they are handed from thread to thread.
 */
export class FirstLines {
  /** Lines of a range have numbers of their own, which rise with those of the file. */
  lineOf = (line: number): number => line;
  readonly #width: number;
  #table: Float64Array<ArrayBuffer>;

  constructor(kept: number, people = FEWEST_PEOPLE) {
    this.#width = kept + 1;
    this.#table = new Float64Array(people * this.#width);
  }

  /** The table itself, not a copy; for who is done with it. */
  get table(): Float64Array<ArrayBuffer> {
    return this.#table;
  }

  add(person: number, line: number): void {
    const from = person * this.#width;
    if (from >= this.#table.length) this.#makeRoom(person + 1);
    const table = this.#table;
    const count = table[from] ?? 0;
    const isFull = count === this.#width - 1;
    let at = from + count;
    if (isFull) {
      if (line >= (table[at] ?? 0)) return;
    } else {
      table[from] = count + 1;
      at += 1;
    }
    for (; at > from + 1 && (table[at - 1] ?? 0) > line; at -= 1) table[at] = table[at - 1] ?? 0;
    table[at] = line;
  }

  /** Lines that others have kept, and who their people are. */
  addAll(theirs: Float64Array, personOf: (person: number) => number): void {
    for (let from = 0; from < theirs.length; from += this.#width) {
      const count = theirs[from] ?? 0;
      if (count === 0) continue;
      const person = personOf(from / this.#width);
      for (let index = 1; index <= count; index += 1) this.add(person, theirs[from + index] ?? 0);
    }
  }

  /** The lines as the file numbers them. */
  linesOf(person: number): Float64Array {
    const from = person * this.#width;
    const kept = this.#table.subarray(from + 1, from + 1 + (this.#table[from] ?? 0));
    return kept.map(this.lineOf);
  }

  #makeRoom(people: number): void {
    const more = new Float64Array(Math.max(people * this.#width, this.#table.length * 2));
    more.set(this.#table);
    this.#table = more;
  }
}
