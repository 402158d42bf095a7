import type { Code } from "../kernel/catalogue/index.ts";
import { compareDiagnostics, type Diagnostic, type Facts } from "../kernel/diagnostic.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { Verdict } from "./quantity.ts";

/** 判定汇集 — what the measures decide about rows, collected while one month is measured. */
export class Findings {
  readonly #verdicts: { readonly place: Place; readonly verdict: Verdict }[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  /** The row does not count here, which is no mistake: `why` is a word of the row accounting. */
  ignore(place: Place, why: string): void {
    this.#verdicts.push({ place, verdict: { place, ignored: why } });
  }

  /** Of somebody who is on the roster and not employed in the month; people are told whose. */
  ignoreLeaver(place: Place, employee: string): void {
    this.#verdicts.push({ place, verdict: { place, ignored: "not_employed", employee } });
  }

  /** The row cannot be used: it is listed in rejects.csv and reported. */
  reject(place: Place, code: Code, facts: Facts, employee?: string): void {
    const named = employee === undefined ? {} : { employee };
    this.#verdicts.push({ place, verdict: { reject: { place, code, facts, ...named } } });
    this.report(place, code, facts);
  }

  /** The row is used, but somebody should look at it. */
  report(place: Place, code: Code, facts: Facts, see?: Place): void {
    this.#diagnostics.push(see ? { code, place, facts, see } : { code, place, facts });
  }

  get verdicts(): readonly Verdict[] {
    return this.#verdicts
      .toSorted((left, right) => comparePlaces(left.place, right.place))
      .map((entry) => entry.verdict);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics.toSorted(compareDiagnostics);
  }
}
