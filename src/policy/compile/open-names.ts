import type { Place } from "../../kernel/place.ts";
import type { Report } from "./entry-reader.ts";

/** 编译中的名字 — a name met again while it is being compiled closes a circle. */
export class OpenNames {
  readonly #open: string[] = [];
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

  during<T>(name: string, work: () => T): T {
    this.#open.push(name);
    const made = work();
    this.#open.pop();
    return made;
  }
}
