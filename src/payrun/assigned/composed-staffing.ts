import { together } from "../../measures/coverage.ts";
import { itemAt } from "../../measures/family.ts";
import type { Measured } from "../../measures/quantity.ts";
import type { ShiftCount, Staffing, StaffingBasis } from "../../measures/staffing.ts";
import { staffingFrom } from "../../measures/staffing-from.ts";

/** 来处 — where the days of one person stand: one month, or a stretch in each of several. */
type Source = readonly { readonly measured: Measured; readonly index: number }[];

type Shifts = Omit<ShiftCount, "person">;

/**
 * 合成人手 — everybody by the shifts of the policy that holds them on the day; the core hours are
 * the workspace's, so they are the same under every policy.
 */
export function composedStaffing(people: readonly Source[]): Staffing {
  const bases = people.flatMap((source) => source.flatMap(({ measured }) => basisOf(measured)));
  const core = bases.find((one) => one.core !== undefined)?.core;
  const isCounted = bases.some(({ shifts }) => shifts !== undefined);
  const basis: StaffingBasis = {
    core,
    presences: (person) =>
      together(
        itemAt(people, person).flatMap(({ measured, index }) =>
          basisOf(measured).map(({ presences }) => presences(index)),
        ),
      ),
    shifts: isCounted ? (person) => shiftsOf(itemAt(people, person)) : undefined,
  };
  return staffingFrom(basis, people.length);
}

function basisOf({ staffing }: Measured): readonly StaffingBasis[] {
  return staffing?.basis ? [staffing.basis] : [];
}

/** Stretches whose policy knows neither nights nor a reserve are not counted. */
function shiftsOf(source: Source): Shifts | undefined {
  let total: Shifts | undefined;
  for (const { measured, index } of source) {
    const own = measured.staffing?.basis?.shifts?.(index);
    if (own) total = total ? sumOf(total, own) : own;
  }
  return total;
}

function sumOf(one: Shifts, other: Shifts): Shifts {
  return {
    shifts: one.shifts + other.shifts,
    night: one.night + other.night,
    weekend: one.weekend + other.weekend,
    reserve: one.reserve + other.reserve,
  };
}
