import { entries } from "./entry.ts";

/** 缺口 — what looks as if it had never been exported or scheduled: days, shifts, whole files. */
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
  CSP548: {
    severity: "warning",
    message: {
      zh: "{person} 有 {count} 天没有排班，按制度的平常一周算：{days}",
      en: "{person} has no shift on days that count by the usual week ({count}): {days}",
    },
    hint: {
      zh: "在排班里补上这些天，休息日写 休",
      en: "add these days to the schedule, with `rest` for a day off",
    },
  },
  CSP283: {
    severity: "warning",
    message: {
      zh: "{month} 没有 {file}，上月有：制度当作没有{what}，照样算了工资",
      en: "{month} has no {file}, though the month before had: pay went on without {what}",
    },
    hint: {
      zh: "补上这份导出；以后真的没有了，就在制度里停用用到它的条目",
      en: "add the export; if there is none any more, switch off what asks for it in the policy",
    },
  },
  CSP284: {
    severity: "notice",
    message: {
      zh: "没有 {file}：制度当作没有{what}，照样算了工资",
      en: "there is no {file}: pay went on without {what}",
    },
    hint: {
      zh: "本中心有这份数据就放进来",
      en: "add it if your centre keeps it",
    },
  },
});
