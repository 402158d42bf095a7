import type { LanguageFunction } from "../language-function.ts";
import { AGGREGATES } from "./aggregate.ts";
import { monthOfDate, weekday } from "./date-parts.ts";
import { find } from "./find.ts";
import { holds } from "./holds.ts";
import { ifFunction } from "./if.ts";
import { hoursBetween } from "./hours-between.ts";
import { inMonth } from "./in-month.ts";
import { months, streak } from "./look-back.ts";
import { abs, ceil, floor, max, min, round } from "./numeric.ts";
import { known, missing } from "./presence.ts";
import { previous } from "./previous.ts";
import { rank } from "./rank.ts";
import { shift } from "./shift.ts";
import { inSet, running } from "./records.ts";
import { clock, day } from "./time.ts";

const LIST: readonly LanguageFunction[] = [
  ifFunction,
  round,
  floor,
  ceil,
  abs,
  min,
  max,
  holds,
  shift,
  known,
  missing,
  ...AGGREGATES,
  find,
  rank,
  day,
  clock,
  weekday,
  monthOfDate,
  hoursBetween,
  streak,
  months,
  previous,
  inMonth,
  running,
  inSet,
];

/** 函数表 — every function that an expression may call, by name. */
export const FUNCTIONS: ReadonlyMap<string, LanguageFunction> = new Map(
  LIST.map((entry) => [entry.name, entry]),
);
