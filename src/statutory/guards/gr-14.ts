import type { Bilingual } from "../../kernel/bilingual.ts";
import { plain } from "../../kernel/decimal.ts";
import type { Finding, Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";

/** 加班上限 — overtime has a limit by day and by month, and every week a day of rest; all is paid. */
export const GR_14: Guard = {
  id: "GR-14",

  check(subject, legal) {
    const findings: Finding[] = [];
    const say = (message: Bilingual) =>
      findings.push(finding("GR-14", subject, legal, { message, atStake: undefined }));
    const { workdayHours, restdayHours, holidayHours, compensatedHolidayHours } = subject.overtime;
    const worked = workdayHours.plus(restdayHours).plus(holidayHours).plus(compensatedHolidayHours);
    const limit = legalFigure(legal, "overtime_month_limit");
    if (worked.gt(limit)) {
      const [hours, most] = [plain(worked.toDecimalPlaces(4)), plain(limit)];
      say({
        zh: `本月加班 ${hours} 小时，超过每月 ${most} 小时；超出部分仍须照付`,
        en: `${hours} hours of overtime, more than ${most} a month; all of it is still paid`,
      });
    }
    const { longestOvertime, weeksWithoutRest } = subject.workTime ?? {};
    const daily = legalFigure(legal, "overtime_day_limit");
    if (longestOvertime?.gt(daily)) {
      const longest = plain(longestOvertime.toDecimalPlaces(4));
      say({
        zh: `一天加班 ${longest} 小时，超过每天 ${plain(daily)} 小时`,
        en: `${longest} hours of overtime on one day, more than ${plain(daily)}`,
      });
    }
    if (weeksWithoutRest?.gt(0)) {
      say({
        zh: `有 ${plain(weeksWithoutRest)} 个整周没有一天休息`,
        en: `${plain(weeksWithoutRest)} whole weeks without a day of rest`,
      });
    }
    return findings;
  },
};
