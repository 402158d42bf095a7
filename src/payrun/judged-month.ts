import type { Measured } from "../measures/quantity.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import { type Appeals, appealsOf } from "./appeals.ts";
import { monthFrameOf } from "./month-frame-of.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

/** 裁定后的月份 — the frame in which figures stand once appeals have been heard. */
export interface JudgedMonth {
  readonly frame: MonthFrame;
  readonly everyone: readonly Asked[];
  readonly appeals: Appeals;
}

/** 裁定 — appeals name fines as they would be without them; only then is it known what counts. */
export function judgedMonth(setup: MonthSetup, measured: Measured): JudgedMonth {
  const { rules } = setup.policy;
  const set = (name: string) => rules.sets.get(name);
  const askedIn = (frame: MonthFrame) =>
    measured.people.map((person): Asked => ({ frame, person, set }));
  const written = monthFrameOf(setup, measured);
  const asWritten = askedIn(written);
  const appeals = appealsOf(setup.appeals, rules.pay, asWritten);
  const { lifted } = appeals;
  if (lifted.size === 0) return { frame: written, everyone: asWritten, appeals };
  const frame = monthFrameOf(setup, measured, lifted);
  return { frame, everyone: askedIn(frame), appeals };
}
