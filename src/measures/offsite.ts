import type { Day } from "../kernel/calendar.ts";
import { whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { type Family, itemAt, personColumn, quantity } from "./family.ts";
import { MapsOfPeople } from "./maps-of-people.ts";
import { byPerson, ownRecords, recordTable } from "./own-records.ts";
import type { Missing, Quantity } from "./quantity.ts";
import type { PunchDays } from "./punch-days.ts";
import { cellsOn, type Entry, type Roster, textOf } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";

export const OFFSITE_QUANTITIES: readonly Quantity[] = [
  quantity("attendance.offsite_days", "days", "异地办公天数", "days at another site"),
];

const NOTHING_SAYS: Missing = {
  what: { zh: "打卡或外出办公记录", en: "punches or duties" },
  where: "punches.csv",
};

/** 异地办公 — days with a punch or a duty at a site that is not the person's own (T15). */
export function measureOffsite(setting: Setting, roster: Roster, punches: PunchDays): Family {
  const { records } = setting.inputs;
  const duties = ownRecords(records.duties, (row) => row.date, setting, roster);
  const dutiesOf = byPerson(duties, roster.people.length);
  const found = new MapsOfPeople<Day, Place[]>(roster.people.length);
  for (const [index, entry] of roster.entries.entries()) {
    for (let day = entry.from; punches.hasSites && day <= entry.to; day += 1) {
      // Terminals often name their place; who has no own site in the roster is not away from it.
      for (const { row, place } of punches.on(index, day)) {
        if (row.site === undefined || textOf(cellsOn(entry, day).site) === "") continue;
        note(found.own(index), entry, day, row.site, place);
      }
    }
    for (const { row, place } of itemAt(dutiesOf, index)) {
      note(found.own(index), entry, row.date, row.site, place);
    }
  }
  const days = found.all;
  const unreadable = unreadableKind(setting.inputs, "duties");
  const nothing =
    setting.rules.recorded && records.punches === undefined && records.duties === undefined;
  const unknown = unreadable ?? (nothing ? NOTHING_SAYS : undefined);
  const column = personColumn(
    roster.people,
    (index) => unknown ?? whole(itemAt(days, index).size),
    (index) => [...itemAt(days, index).values()].flat(),
  );
  return {
    person: new Map([["attendance.offsite_days", column]]),
    records: unreadable ? [] : [recordTable("duties", duties)],
  };
}

function note(
  found: Map<Day, Place[]>,
  entry: Entry,
  day: Day,
  site: string | undefined,
  place: Place,
): void {
  const employed = day >= entry.from && day <= entry.to;
  if (!employed || site === undefined || site === "") return;
  if (site === textOf(cellsOn(entry, day).site)) return;
  const rows = found.get(day);
  if (rows) rows.push(place);
  else found.set(day, [place]);
}
