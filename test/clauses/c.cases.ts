import { cAttendanceCases } from "./c-attendance.cases.ts";
import { cConductCases } from "./c-conduct.cases.ts";
import { cServiceCases } from "./c-service.cases.ts";
import type { ClauseCase } from "./clause-case.ts";

/** 呼叫中心制度的条款表 — every row of C in clauses.md at its edges; C16 has a table of its own. */
export const C_CASES: readonly ClauseCase[] = [
  ...cAttendanceCases,
  ...cConductCases,
  ...cServiceCases,
];
