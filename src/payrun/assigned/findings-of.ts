import { compareDiagnostics, type Diagnostic } from "../../kernel/diagnostic.ts";
import { comparePlaces, type Place, rowReference } from "../../kernel/place.ts";
import type { Measured, Verdict } from "../../measures/quantity.ts";

/** 各部分的发现 — a row of somebody who moved is looked at under each policy and told of once. */
export function findingsOf(
  measured: readonly Measured[],
): Pick<Measured, "verdicts" | "diagnostics" | "gaps" | "leases"> {
  const verdicts = once(
    measured.flatMap((one) => one.verdicts),
    (verdict) => rowReference(placeOf(verdict)),
  );
  const diagnostics = once(
    measured.flatMap((one) => one.diagnostics),
    ({ code, place, facts }: Diagnostic) =>
      `${code} ${place ? rowReference(place) : JSON.stringify(facts)}`,
  );
  return {
    leases: measured[0]?.leases,
    gaps: () => {
      const gaps = measured.map((one) => one.gaps());
      const without = gaps.flatMap(({ withoutShifts }) => withoutShifts);
      return {
        withoutShifts: once(without, ({ id }) => id),
        missingShifts: gaps.flatMap(({ missingShifts }) => missingShifts),
        silentDays: gaps.flatMap(({ silentDays }) => silentDays),
        silentPeople: once(
          gaps.flatMap(({ silentPeople }) => silentPeople),
          ({ person }) => person.id,
        ),
      };
    },
    verdicts: verdicts.toSorted((left, right) => comparePlaces(placeOf(left), placeOf(right))),
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  };
}

function placeOf(verdict: Verdict): Place {
  return "reject" in verdict ? verdict.reject.place : verdict.place;
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
