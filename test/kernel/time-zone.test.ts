import { describe, expect, it } from "vitest";
import { dayFromIso, isoMoment, momentAt } from "../../src/kernel/calendar.ts";
import { isTimeZone, onClockOf } from "../../src/kernel/time-zone.ts";

const at = (text: string) => {
  const [date = "", clock = "00:00"] = text.split(" ");
  const [hours, minutes] = clock.split(":").map(Number);
  return momentAt(dayFromIso(date) ?? 0, (hours ?? 0) * 3600 + (minutes ?? 0) * 60);
};

describe("one clock for all sites", () => {
  it.each([
    ["2024-05-06 08:30", "Asia/Bangkok", "Asia/Shanghai", "2024-05-06 09:30"],
    ["2024-05-06 00:30", "Asia/Shanghai", "Asia/Bangkok", "2024-05-05 23:30"],
    ["2024-05-31 22:00", "Asia/Kolkata", "Asia/Shanghai", "2024-06-01 00:30"],
    // New York is 12 hours behind Shanghai in summer and 13 in winter.
    ["2024-05-06 09:00", "America/New_York", "Asia/Shanghai", "2024-05-06 21:00"],
    ["2024-01-08 09:00", "America/New_York", "Asia/Shanghai", "2024-01-08 22:00"],
    // 01:30 on 3 November 2024 is shown twice: the first one, in summer time, is meant.
    ["2024-11-03 01:30", "America/New_York", "Asia/Shanghai", "2024-11-03 13:30"],
    ["2024-11-03 03:00", "America/New_York", "Asia/Shanghai", "2024-11-03 16:00"],
  ])("%s in %s is on the clock of %s: %s", (wall, from, to, expected) => {
    expect(isoMoment(onClockOf(at(wall), from, to))).toBe(expected);
  });

  it("a name that is no zone is known as none", () => {
    expect([isTimeZone("Asia/Shanghai"), isTimeZone("Asia/Chengdu")]).toEqual([true, false]);
  });
});
