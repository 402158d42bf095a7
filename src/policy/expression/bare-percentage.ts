import { Decimal, plain } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import type { Computation } from "../model.ts";
import type { Type } from "./types.ts";
import { isPlain } from "./units.ts";

type Report = (code: "CSP334", place: Place, facts: Readonly<Record<string, string>>) => void;

/** From here on hardly anybody means the share itself: a bare 8 beside a rate is meant as 8%. */
const UNLIKELY = 5;
const HUNDRED = 100;

/** 漏写百分号 — warns of a bare figure that is compared with a percentage. */
export function warnOfBare(
  { type, fixed }: Pick<Computation, "type" | "fixed">,
  beside: Type,
  place: Place,
  report: Report,
): void {
  const isBare = type.kind === "number" && isPlain(type.unit) && fixed instanceof Decimal;
  const isRate = beside.kind === "number" && beside.unit["percent"] === 1;
  if (!isBare || !isRate || fixed.abs().lt(UNLIKELY)) return;
  const facts = { figure: plain(fixed), percent: plain(fixed.times(HUNDRED)) };
  report("CSP334", place, facts);
}
