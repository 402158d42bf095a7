import type { Place } from "../../kernel/place.ts";
import type { Report } from "./entry-reader.ts";

/** 编译中的名字 — a name met again while it is being compiled closes a circle. */
export class OpenNames {
  readonly #open: string[] = [];
  /** How many were open where a look-back began: it reads them in another month. */
  readonly #across: number[] = [];
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  closesCircle(name: string, from: Place): boolean {
    const start = this.#open.indexOf(name);
    if (start < 0) return false;
    const circle = [...this.#open.slice(start), name].join(" → ");
    this.#report({ code: "CSP307", place: from, facts: { circle } });
    return true;
  }

  /** Whether it is being compiled, and read here of an earlier month: that closes no circle. */
  isEarlier(name: string): boolean {
    const start = this.#open.indexOf(name);
    return start >= 0 && start < (this.#across.at(-1) ?? 0);
  }

  acrossMonths<T>(work: () => T): T {
    this.#across.push(this.#open.length);
    const made = work();
    this.#across.pop();
    return made;
  }

  during<T>(name: string, work: () => T): T {
    this.#open.push(name);
    const made = work();
    this.#open.pop();
    return made;
  }
}
