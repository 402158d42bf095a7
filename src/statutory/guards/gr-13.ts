import { decimalFrom, plain } from "../../kernel/decimal.ts";
import type { Guard } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";
import { objection, ruleTouches } from "./objection.ts";
import { OVERTIME_ITEMS } from "./overtime-due.ts";

/** 折算除数 — overtime is worked out of the wage by the legal days or hours of a month only. */
export const GR_13: Guard = {
  id: "GR-13",

  object(policy, legal) {
    const rules = policy.rules.filter(
      ({ item, written }) => OVERTIME_ITEMS.includes(item) && otherDivisor(written, legal),
    );
    if (rules.length === 0) return [];
    const divisors = [...new Set(rules.map(({ written }) => otherDivisor(written, legal)))];
    const [days, hours] = (["month_divisor", "month_hours"] as const).map((name) =>
      plain(legalFigure(legal, name)),
    );
    return [
      objection("GR-13", legal, {
        touches: ruleTouches(rules),
        message: {
          zh: `加班费除以 ${divisors.join("、")}；日工资应除以 ${days}，小时工资应除以 ${hours}`,
          en: `overtime divides by ${divisors.join(", ")}; a day is ÷ ${days}, an hour ÷ ${hours}`,
        },
      }),
    ];
  },
};

/** A written divisor that is neither the legal one nor the hours of a day. */
function otherDivisor(written: string, legal: Legal): string | undefined {
  const lawful = [legalFigure(legal, "month_divisor"), legalFigure(legal, "month_hours")];
  for (const [, digits = ""] of written.matchAll(/\/\s*(\d+(?:\.\d+)?)/g)) {
    const divisor = decimalFrom(digits);
    if (divisor === undefined || divisor.lte(legalFigure(legal, "day_hours"))) continue;
    if (!lawful.some((known) => known.equals(divisor))) return digits;
  }
  return undefined;
}
