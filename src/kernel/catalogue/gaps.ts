import { entries } from "./entry.ts";

/** CSP277 缺口 — an export that looks as if a day were missing from it. */
export const gaps = entries({
  CSP277: {
    severity: "warning",
    message: {
      zh: "“{team}”在 {day} 应到 {due} 人，没有一个人打卡",
      en: 'nobody of "{team}" punched on {day} although {due} were due',
    },
    hint: {
      zh: "确认考勤机当天正常、导出没有漏掉这一天",
      en: "make sure that the device was up and the export has the day",
    },
  },
});
