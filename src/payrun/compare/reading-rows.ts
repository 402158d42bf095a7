import { type Bilingual, lazily } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import { membersOf, recordOfMember } from "../../policy/members.ts";
import type { Part, RecordSet } from "../../policy/model.ts";
import { type DaysTold, daysText, daysToldIn } from "../explain/days-told.ts";
import type { Explaining } from "../explain/explain-rule.ts";

interface Reading {
  readonly index: number;
  readonly asked: Explaining;
  readonly reading: Extract<Part, { kind: "reading" }> | undefined;
}

/** Of more rows than these nobody can say which one it was. */
const FEW = 6;

/** 读数的行 — a row behind a figure that few rows make; the roster row says nothing. */
export function placeOfReading({ index, asked, reading }: Reading): Place | undefined {
  const rows: Place[] = [];
  if (!reading) return undefined;
  const { of } = reading;
  of.sources(asked.frame, index, (place) => rows.push(place));
  const own = rows.filter(({ file }) => file !== asked.person.row.file);
  const value = of.evaluate(asked.frame, index);
  const units = of.type.kind === "number" ? Object.keys(of.type.unit) : undefined;
  const isCount = units?.every((unit) => unit === "count") ?? false;
  const isMore = isCount && value instanceof Decimal && value.gt(own.length);
  return own.length <= FEW && !isMore ? own[0] : undefined;
}

const ATTENDANCE = "workdays";

/** 考勤日期 — of a figure of attendance the days it counts, with the row of the first. */
export function daysOfReading({
  asked,
  reading,
}: Reading): { readonly said: Bilingual; readonly place: Place | undefined } | undefined {
  if (!reading) return undefined;
  const { name, set } = reading;
  const all = daysToldIn(asked.frame.table(ATTENDANCE), asked.person);
  const told = set?.kind === ATTENDANCE ? daysBehind(set, all, asked) : daysOfFigure(name, all);
  const [first] = told;
  if (!first) return undefined;
  const said = lazily((language) =>
    told.map((one) => daysText(one, language)).join({ zh: "、", en: ", " }[language]),
  );
  return { said, place: first.places[0] };
}

/** `attendance.late` tells of the days somebody was late. */
function daysOfFigure(name: string, all: readonly DaysTold[]): readonly DaysTold[] {
  if (!name.startsWith("attendance.")) return [];
  return all.filter(({ what }) => name.includes(what.replace(/_.*/, "")));
}

/** Of a set of days gone wrong its own, of a set of good days those that are missing in it. */
function daysBehind(
  set: RecordSet,
  all: readonly DaysTold[],
  { frame, person }: Explaining,
): readonly DaysTold[] {
  const members = frame.set(set);
  if (!members) return [];
  const { from, to } = membersOf(members, person.index);
  const own = new Set<unknown>();
  for (let at = from; at < to; at += 1) own.add(recordOfMember(members, at)?.row["date"]);
  const wrong = new Set<unknown>(all.flatMap(({ days }) => days));
  const areWrong = [...own].every((day) => wrong.has(day));
  return all.flatMap(({ what, days, places }): readonly DaysTold[] => {
    const told = days.flatMap((day, at) => (own.has(day) === areWrong ? [at] : []));
    const chosen = <One>(list: readonly One[]) => told.flatMap((at) => list[at] ?? []);
    return told.length === 0 ? [] : [{ what, days: chosen(days), places: chosen(places) }];
  });
}
