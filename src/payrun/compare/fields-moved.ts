import { type Bilingual, fill, type Language, lazily } from "../../kernel/bilingual.ts";
import { isoDay, type Month, monthOf } from "../../kernel/calendar.ts";
import type { Place } from "../../kernel/place.ts";
import { ROSTER_QUANTITIES } from "../../measures/roster-columns.ts";
import type { Explaining } from "../explain/explain-rule.ts";
import { figureNamed } from "../../policy/figure.ts";
import { showValue, type Value, wordOf } from "../../policy/value.ts";
import type { Reason } from "./compared.ts";
import type { Step } from "./step.ts";

/** Fields by which people explain their pay, in the order in which they are looked through. */
const FIELDS: readonly string[] = [
  "grade",
  "level",
  "base_pay",
  "position",
  "own_computer",
  "team",
  "site",
  "confirmed_on",
  "months_in_grade",
  "months_employed",
];

/** 职级变动 — what of the person's own values is another one, with the row that says so. */
export function fieldsMoved({ employee, item, before, after }: Step): Reason | undefined {
  const [old, now] = [before.asked(employee), after.asked(employee)];
  if (!old || !now) return undefined;
  for (const name of FIELDS) {
    const found = stretchesOf(name, old, now);
    if (!found) continue;
    const title = ROSTER_QUANTITIES.find((one) => one.name === name)?.title;
    const text = lazily((language) => {
      const said = (values: readonly Value[]) =>
        values.map((value) =>
          showValue(value, { kind: "text", words: undefined }, language, now.labels),
        );
      const [from, to] = [said(found.before), said(found.after)];
      return `${title?.[language] ?? name} ${from.join(", ")} → ${to.join(", ")}`;
    });
    const line = after.lines(employee, item)[0] ?? before.lines(employee, item)[0];
    return { text, clause: line?.clause ?? "", place: found.place };
  }
  return undefined;
}

interface Found {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
  readonly place: Place | undefined;
}

/** A dated field may hold several values in a month, one after the other. */
function stretchesOf(name: string, old: Explaining, now: Explaining): Found | undefined {
  const isDated = ROSTER_QUANTITIES.some((one) => one.name === name && one.scope === "span");
  const valuesOf = ({ frame, person }: Explaining): readonly Value[] => {
    if (!isDated) return [frame.figure(figureNamed("person", name), person.index)];
    const values = frame
      .spansOf(person.index)
      .map((span) => frame.figure(figureNamed("span", name), span));
    return values.filter((value, at) => wordOf(value) !== wordOf(values[at - 1] ?? null));
  };
  const [before, after] = [valuesOf(old), valuesOf(now)];
  if (before.map(wordOf).join("\n") === after.map(wordOf).join("\n")) return undefined;
  const place = now.frame.rows(figureNamed("person", name), now.person.index)[0];
  return { before, after, place };
}

const PAID = "attendance.paid_days";
const OF = "attendance.month_days";
const DAYS: Bilingual = { zh: "计薪天数", en: "paid days" };

/** 天数变动 — so many of so many days before, so many of so many now. */
export function daysMoved({ employee, item, months, before, after }: Step): Reason | undefined {
  const [old, now] = [before.asked(employee), after.asked(employee)];
  if (!old || !now) return undefined;
  const days = ({ frame, person }: Explaining) =>
    [PAID, OF].map((name) => frame.figure(figureNamed("person", name), person.index));
  const [from, to] = [days(old), days(now)];
  if (from.map(wordOf).join() === to.map(wordOf).join()) return undefined;
  const said = (values: readonly Value[], language: Language) =>
    values.map((value) => numberText(value)).join({ zh: "/", en: " of " }[language]);
  const line = after.lines(employee, item)[0] ?? before.lines(employee, item)[0];
  const dates = datesIn(Object.values(months), now);
  return {
    text: lazily((language) =>
      [
        `${DAYS[language]} ${said(from, language)} → ${said(to, language)}`,
        ...dates.map((one) => one[language]),
      ].join(language === "zh" ? "；" : "; "),
    ),
    clause: line?.clause ?? "",
    place: now.person.row,
  };
}

const DATES = {
  hired_on: { zh: "{date} 入职", en: "hired {date}" },
  left_on: { zh: "{date} 离职", en: "left {date}" },
} as const satisfies Record<string, Bilingual>;

/** Who came or went in one of the months has fewer paid days for that reason. */
function datesIn(months: readonly Month[], { frame, person }: Explaining): readonly Bilingual[] {
  return Object.entries(DATES).flatMap(([name, words]) => {
    const day = frame.figure(figureNamed("person", name), person.index);
    if (typeof day !== "number" || !months.includes(monthOf(day))) return [];
    return [lazily((language) => fill(words[language], { date: isoDay(day) }))];
  });
}

function numberText(value: Value): string {
  return showValue(value, { kind: "number", unit: {} }, "en", new Map());
}
