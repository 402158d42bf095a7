import type { Measured } from "../measures/quantity.ts";
import { type Appeals, appealsOf } from "./appeals.ts";
import { ruledOf } from "./assigned/payee-lines.ts";
import { MonthPeople, type PeopleOfMonth } from "./assigned/people-of-month.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 裁定后的月份 — everybody in the frames in which figures stand once appeals have been heard. */
export interface JudgedMonth extends PeopleOfMonth {
  readonly appeals: Appeals;
}

/** 裁定 — appeals name fines as they would be without them; only then is it known what counts. */
export function judgedMonth(setup: MonthSetup, measured?: Measured): JudgedMonth {
  const month = new MonthPeople(setup, measured);
  const written = month.people();
  const asWritten = setup.appeals.length > 0 ? written.payees.flatMap(ruledOf) : [];
  const appeals = appealsOf(setup.appeals, asWritten);
  const { lifted } = appeals;
  return { ...(lifted.size === 0 ? written : month.people(lifted)), appeals };
}
