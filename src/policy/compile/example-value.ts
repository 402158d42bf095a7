import { dayFromIso, momentAt } from "../../kernel/calendar.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import type { Type } from "../expression/types.ts";
import type { Known } from "../value.ts";

const SECONDS_A_MINUTE = 60;
const MINUTES_AN_HOUR = 60;

/** 示例取值 — what a cell of an example means by its type; undefined when it cannot be read. */
export function exampleValue(text: string, type: Type): Known | null | undefined {
  const written = text.trim();
  if (written === "none") return null;
  if (type.kind === "number") return figureOf(written);
  if (type.kind === "truth") return truthOf(written);
  if (type.kind === "date") return dayFromIso(written);
  if (type.kind === "moment") return momentOf(written);
  return type.kind === "text" ? (type.spelled?.get(written) ?? written) : written;
}

function figureOf(text: string): Decimal | undefined {
  const negative = text.startsWith("-");
  const syntax = parseExpression(negative ? text.slice(1) : text);
  if (isFault(syntax) || syntax.kind !== "number") return undefined;
  const digits = `${negative ? "-" : ""}${syntax.digits}`;
  const figure = new Decimal(digits);
  return syntax.unit === "percent" ? figure.div(100) : figure;
}

function truthOf(text: string): boolean | undefined {
  if (text === "true" || text === "yes") return true;
  return text === "false" || text === "no" ? false : undefined;
}

function momentOf(text: string): number | undefined {
  const [date = "", clock = "0:00"] = text.split(/[ T]/);
  const day = dayFromIso(date);
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(clock);
  if (day === undefined || !parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  return momentAt(day, (hours * MINUTES_AN_HOUR + minutes) * SECONDS_A_MINUTE + seconds);
}
