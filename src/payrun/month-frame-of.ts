import { addMonths, lastDay, monthsBetween } from "../kernel/calendar.ts";
import { refusedRecords } from "./refused-rows.ts";
import { Decimal } from "../kernel/decimal.ts";
import { roundToFen } from "../kernel/money.ts";
import type { Measured, Missing, Person, QuantityColumn } from "../measures/quantity.ts";
import { LEGAL_QUANTITIES } from "../policy/legal-quantities.ts";
import type { PastMonths } from "../policy/framed-month.ts";
import { MonthFrame } from "../policy/month-frame.ts";
import type { LiftedRecords } from "../policy/records/lifted.ts";
import { annualLeaveDays, sickWageShare } from "../statutory/leave-rights.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 本月月框 — the measures, the figures of the law and what earlier months left, as one frame. */
export function monthFrameOf(
  setup: MonthSetup,
  measured: Measured,
  lifted?: LiftedRecords,
): MonthFrame {
  const person = new Map([...measured.person, ...legalColumns(setup, measured)]);
  const refused = refusedRecords(setup, measured);
  const month = {
    month: setup.month,
    end: lastDay(setup.month),
    refused,
    ...(lifted && { lifted }),
  };
  return new MonthFrame({ ...measured, person }, month, pastMonths(setup, measured));
}

/** Rights that grow with a person's years of work. */
const OF_PERSON: Readonly<
  Record<string, (person: Person, measured: Measured, setup: MonthSetup) => Decimal>
> = {
  annual_leave_days: ({ index, hiredOn, leftOn }, measured, { month, legal }) => {
    const since = measured.person.get("work_since")?.at(index);
    const workSince = typeof since === "number" ? since : hiredOn;
    return annualLeaveDays({ workSince, hiredOn, leftOn }, lastDay(month), legal);
  },
  sick_wage_share: ({ hiredOn }, _measured, { month, city }) =>
    sickWageShare(city, hiredOn, lastDay(month)),
};

/** The same figure for everybody; where the place has none, whoever needs it is told to name it. */
function legalColumns(setup: MonthSetup, measured: Measured): [string, QuantityColumn][] {
  return LEGAL_QUANTITIES.map((quantity) => {
    const name = quantity.name.replace(/^law\./, "");
    const figure =
      name === "minimum_wage" && setup.city
        ? roundToFen(setup.city.minimumWage)
        : setup.legal.figures.get(name);
    const own = OF_PERSON[name];
    const missing: Missing = { what: quantity.title, where: "cs-pay.yaml city" };
    return [
      quantity.name,
      {
        at: own
          ? (index) => {
              const person = measured.people[index];
              return person ? own(person, measured, setup) : missing;
            }
          : () => figure ?? missing,
        rowsAt: (index) => {
          const row = measured.people[index]?.row;
          return row ? [row] : [];
        },
      },
    ];
  });
}

function pastMonths(setup: MonthSetup, measured: Measured): PastMonths {
  const { values } = setup.history;
  const earliest = [...values.keys()].filter((month) => month < setup.month).sort()[0];
  const depth = earliest === undefined ? 0 : monthsBetween(earliest, setup.month);
  const months = Array.from({ length: depth + 1 }, (_, back) =>
    values.get(addMonths(setup.month, -back)),
  );
  return {
    depth,
    knows(monthsBack, person) {
      return months[monthsBack]?.has(measured.people[person]?.id ?? "") ?? false;
    },
    keeps(monthsBack, name) {
      const people = months[monthsBack];
      return people ? [...people.values()].some((values) => values.has(name)) : false;
    },
    records: setup.earlierRecords,
    remember(monthsBack, person, name) {
      const id = measured.people[person]?.id ?? "";
      return months[monthsBack]?.get(id)?.get(name);
    },
  };
}
