import { ATTENDANCE_QUANTITIES } from "./attendance.ts";
import { CALL_QUANTITIES } from "./call-columns.ts";
import { LEAVE_QUANTITIES } from "./leave.ts";
import { OFFSITE_QUANTITIES } from "./offsite.ts";
import { OVERTIME_QUANTITIES } from "./overtime.ts";
import { PRORATION_QUANTITIES } from "./proration.ts";
import { QUALITY_QUANTITIES } from "./quality.ts";
import type { KindName } from "../inputs/index.ts";
import type { Quantity } from "./quantity.ts";
import { ROSTER_QUANTITIES } from "./roster-columns.ts";
import { SCORE_QUANTITIES } from "./scores.ts";
import { STATE_QUANTITIES } from "./states.ts";
import { WORK_TIME_QUANTITIES } from "./work-time.ts";

export { DERIVED_FIELDS } from "./derived-fields.ts";
export { DERIVED_KINDS } from "./derived-kinds.ts";

/** 量的族 — the quantities of one measure, and the input files they are made from. */
export interface QuantityFamily {
  readonly made: readonly KindName[];
  readonly quantities: readonly Quantity[];
}

/** 量的清单 — every quantity the measures give to the rule language, family by family. */
export const FAMILIES: readonly QuantityFamily[] = [
  { made: ["employees", "changes"], quantities: ROSTER_QUANTITIES },
  { made: ["employees", "schedule", "punches", "leave"], quantities: PRORATION_QUANTITIES },
  { made: ["punches", "schedule"], quantities: ATTENDANCE_QUANTITIES },
  { made: ["leave"], quantities: LEAVE_QUANTITIES },
  { made: ["schedule", "punches"], quantities: WORK_TIME_QUANTITIES },
  { made: ["overtime"], quantities: OVERTIME_QUANTITIES },
  { made: ["duties"], quantities: OFFSITE_QUANTITIES },
  { made: ["calls", "agentdays"], quantities: CALL_QUANTITIES },
  { made: ["states"], quantities: STATE_QUANTITIES },
  { made: ["quality"], quantities: QUALITY_QUANTITIES },
  { made: ["scores"], quantities: SCORE_QUANTITIES },
];

/** 全部的量 — the families in one list. */
export const QUANTITIES: readonly Quantity[] = FAMILIES.flatMap(({ quantities }) => quantities);
