import type { AttendanceRules, Shift } from "../../measures/rules.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import { conversion, unitOf } from "../expression/units.ts";
import type { Field, Fields, Text, Tree } from "../load/tree.ts";
import { type Value, wordOf } from "../value.ts";
import { EntryReader, type Report } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** What leave without an approver is. */
const LEAVE_MEANS = ["leave", "absence"];
const PRORATIONS = ["schedule", "21.75", "calendar"] as const;

/** 考勤设置 — the `attendance` section as the measures want it; times become seconds. */
export function compileAttendance(
  tree: Tree | undefined,
  proration: Value,
  report: Report,
): AttendanceRules | undefined {
  if (tree?.kind !== "fields") {
    const place = tree?.place;
    const facts = { name: "policy", key: "attendance" };
    report({ code: "CSP304", facts, ...(place && { place }) });
    return undefined;
  }
  const entry = new EntryReader({ name: "attendance", place: tree.place, fields: tree }, report);
  entry.knows(ENTRY_KEYS.attendance);
  const shifts = shiftsOf(entry, report);
  if (shifts.length === 0)
    return entry.report("CSP304", tree.place, { name: "attendance", key: "shifts" });
  const rest = entry.word("weekly_rest", [...WEEKDAYS, "official"], "official");
  const seconds = (key: string) => secondsOf(entry.text(key), report);
  return {
    recorded: entry.truth("recorded", true),
    shifts,
    weeklyRest: rest === "official" ? undefined : WEEKDAYS.indexOf(rest) + 1,
    collapseSeconds: seconds("collapse_punches") ?? 0,
    lateGraceSeconds: seconds("late_grace") ?? 0,
    earlyGraceSeconds: seconds("early_grace") ?? 0,
    readySeconds: seconds("ready_before") ?? 0,
    absentAfterSeconds: seconds("absent_after"),
    unapprovedIsAbsence: entry.word("unapproved_leave", LEAVE_MEANS, "leave") === "absence",
    proration: PRORATIONS.find((known) => known === wordOf(proration)) ?? "schedule",
    // The payrun fills in the divisor that is legal in the month.
    monthDivisor: "",
  };
}

function secondsOf(text: Text | undefined, report: Report): number | undefined {
  if (!text) return undefined;
  const syntax = parseExpression(text.text);
  const wanted = unitOf("seconds");
  if (!isFault(syntax) && syntax.kind === "number") {
    const factor = conversion(unitOf(syntax.unit), wanted);
    if (factor !== undefined && syntax.unit !== "") {
      return new Decimal(syntax.digits).times(factor).toNumber();
    }
  }
  const facts = { name: text.text, wanted: "a time such as 60 s or 15 min" };
  report({ code: "CSP303", place: text.place, facts });
  return undefined;
}

function shiftsOf(entry: EntryReader, report: Report): readonly Shift[] {
  const tree = entry.tree("shifts");
  if (tree?.kind !== "fields") return [];
  const shifts = tree.fields.flatMap((field) => {
    const shift = field.value.kind === "fields" ? shiftOf(field, field.value, report) : undefined;
    return shift ? [shift] : [];
  });
  return shifts.map(({ until, ...shift }) => {
    return { ...shift, signOutUntil: until ?? signOutUntil(shift, shifts) };
  });
}

type Written = Omit<Shift, "signOutUntil">;

/** After midnight, half way to where a shift begins next: a punch belongs to the nearer one. */
function signOutUntil({ to }: Written, shifts: readonly Written[]): number {
  const day = clock("24:00");
  if (to <= day) return day;
  const next = shifts.flatMap(({ from }) => [from + day, from + day * 2]).filter((at) => at > to);
  return (to + Math.min(...next)) / 2;
}

function shiftOf(
  field: Field,
  tree: Fields,
  report: Report,
): (Written & { readonly until: number | undefined }) | undefined {
  const entry = new EntryReader({ name: field.key, place: field.keyPlace, fields: tree }, report);
  entry.knows(ENTRY_KEYS.shift);
  const from = clockOf(entry.text("from"), report);
  const to = clockOf(entry.text("to"), report);
  if (from === undefined || to === undefined) return undefined;
  const breaks = entry.tree("breaks");
  const spans = breaks?.kind === "list" ? breaks.items : [];
  const end = to <= from ? to + clock("24:00") : to;
  const until = clockOf(entry.text("sign_out_until"), report);
  return {
    name: field.key,
    words: namesOf(entry),
    from,
    to: end,
    breaks: spans.flatMap((span) => breakOf(span, report)),
    until: until === undefined ? undefined : until + clock("24:00"),
    night: entry.truth("night", false),
    reserve: entry.truth("reserve", false),
  };
}

function namesOf(entry: EntryReader): readonly string[] {
  const also = entry.tree("also");
  const more = also?.kind === "list" ? also.items : also ? [also] : [];
  const words = [entry.text("zh"), entry.text("en"), ...more];
  return words.flatMap((word) => (word?.kind === "text" ? [word.text] : []));
}

function breakOf(tree: Tree, report: Report): { from: number; to: number }[] {
  const parts = tree.kind === "text" ? tree.text.split("-") : [];
  const [from, to] = parts.map((part) => clock(part.trim()));
  if (from !== undefined && to !== undefined && from < to) return [{ from, to }];
  const facts = { name: "breaks", wanted: '"11:30-13:00"' };
  report({ code: "CSP303", place: tree.place, facts });
  return [];
}

function clockOf(text: Text | undefined, report: Report): number | undefined {
  if (!text) return undefined;
  const seconds = clock(text.text);
  if (Number.isFinite(seconds)) return seconds;
  const facts = { name: text.text, wanted: 'a time of day such as "08:30"' };
  report({ code: "CSP303", place: text.place, facts });
  return undefined;
}

/** Seconds after midnight of `08:30` or `08:30:15`, up to 24:00; NaN for anything else. */
function clock(text: string): number {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  const [hours, minutes, seconds] = [parts?.[1], parts?.[2], parts?.[3]].map((part) =>
    Number(part ?? 0),
  );
  const total = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  const valid = parts && (minutes ?? 0) < 60 && (seconds ?? 0) < 60 && total <= 24 * 3600;
  return valid ? total : Number.NaN;
}
