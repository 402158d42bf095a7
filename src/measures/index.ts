import { ATTENDANCE_QUANTITIES } from "./attendance.ts";
import { CALL_QUANTITIES } from "./call-columns.ts";
import { LEAVE_QUANTITIES } from "./leave.ts";
import { OFFSITE_QUANTITIES } from "./offsite.ts";
import { OVERTIME_QUANTITIES } from "./overtime.ts";
import { PRORATION_QUANTITIES } from "./proration.ts";
import { QUALITY_QUANTITIES } from "./quality.ts";
import type { Quantity } from "./quantity.ts";
import { ROSTER_QUANTITIES } from "./roster-columns.ts";
import { SCORE_QUANTITIES } from "./scores.ts";
import { STATE_QUANTITIES } from "./states.ts";
import { WORK_TIME_QUANTITIES } from "./work-time.ts";

export { DERIVED_FIELDS } from "./derived-fields.ts";
export { DERIVED_KINDS } from "./derived-kinds.ts";

/** 量的清单 — every quantity the measures give to the rule language, family by family. */
export const QUANTITIES: readonly Quantity[] = [
  ...ROSTER_QUANTITIES,
  ...PRORATION_QUANTITIES,
  ...ATTENDANCE_QUANTITIES,
  ...LEAVE_QUANTITIES,
  ...WORK_TIME_QUANTITIES,
  ...OVERTIME_QUANTITIES,
  ...OFFSITE_QUANTITIES,
  ...CALL_QUANTITIES,
  ...STATE_QUANTITIES,
  ...QUALITY_QUANTITIES,
  ...SCORE_QUANTITIES,
];
