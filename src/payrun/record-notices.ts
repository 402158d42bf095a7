import { firstDay, isoDay } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { RecordSet } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";

type Sets = ReadonlyMap<string, RecordSet>;

/** 取数提示 — windows that reach before the first known month, and records of nobody in it. */
export function recordNotices(sets: Sets, frame: MonthFrame): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const set of sets.values()) {
    for (const notice of [...tooEarly(set, frame), ...strangers(set, frame)]) {
      const { file, line } = notice.place ?? {};
      const key = `${notice.code} ${file}:${line} ${notice.facts["person"] ?? ""}`;
      if (!seen.has(key)) found.push(notice);
      seen.add(key);
    }
  }
  return found;
}

function tooEarly({ name, place, reach }: RecordSet, frame: MonthFrame): readonly Diagnostic[] {
  if (!reach) return [];
  const { since } = frame.earlierRecords;
  let from = frame.monthEnd;
  for (let person = 0; person < frame.people; person += 1) {
    from = Math.min(from, reach.window(frame.month, frame.hiredOn(person)).from);
  }
  if (from >= firstDay(since)) return [];
  return [{ code: "CSP260", place, facts: { name, from: isoDay(from), over: reach.text, since } }];
}

function strangers(set: RecordSet, frame: MonthFrame): readonly Diagnostic[] {
  if (!set.reowned) return [];
  return (frame.set(set)?.strangers ?? []).map(({ id, place }) => ({
    code: "CSP261",
    place,
    facts: { name: set.title.en, person: id },
  }));
}
