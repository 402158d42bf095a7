import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Place, rowReference } from "../kernel/place.ts";

/** 待核实的依据 — a dated figure nobody has confirmed yet (K, ?) that an amount rests on. */
export interface Fact {
  readonly what: string;
  readonly mark: "K" | "?";
  readonly source: string;
  readonly place: Place;
}

interface Marked {
  readonly mark?: "V" | "S" | "K" | "?" | undefined;
  readonly source: string;
  readonly place: Place;
}

/** 取待核实的依据 — nothing for figures whose text was read or quoted. */
export function factsOf(what: string, entry: Marked): readonly Fact[] {
  const { mark, source, place } = entry;
  return mark === "K" || mark === "?" ? [{ what, mark, source, place }] : [];
}

/** 依据提示 — names each fact once, however many payslips rest on it. */
export function factNotices(facts: Iterable<Fact>): readonly Diagnostic[] {
  const each = new Map<string, Diagnostic>();
  for (const { what, mark, source, place } of facts) {
    const key = `${rowReference(place)} ${what}`;
    if (!each.has(key)) each.set(key, { code: "CSP421", place, facts: { what, mark, source } });
  }
  return [...each.values()];
}

/** 依据标注 — `[K insurance.yaml:12]` behind a formula; empty where everything is confirmed. */
export function factMarks(facts: readonly Fact[]): string {
  const marks = facts.map(({ mark, place }) => `[${mark} ${rowReference(place)}]`);
  return marks.length === 0 ? "" : ` ${marks.join(" ")}`;
}
