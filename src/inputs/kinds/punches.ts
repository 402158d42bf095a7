import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 打卡 — one row per punch; the attributed shift day decides the month later. */
export const punches = inputKind({
  kind: "punches",
  title: { zh: "打卡", en: "punches" },
  names: ["punches", "punch", "attendance", "打卡", "打卡记录", "考勤", "考勤记录", "原始记录"],
  columns: {
    employee_id: EMPLOYEE_ID,
    punched_at: {
      type: "moment",
      headers: ["打卡时间", "日期时间", "刷卡时间", "签到时间", "事件时间", "check_time"],
      required: true,
      doc: { zh: "实际打卡的日期和时间", en: "date and time of the punch" },
    },
    site: {
      type: "text",
      headers: ["地点", "打卡地点", "打卡地址"],
      required: false,
      doc: { zh: "打卡地点", en: "site of the punch" },
    },
    device: {
      type: "text",
      headers: ["设备", "打卡设备", "机器号", "设备号"],
      required: false,
      doc: { zh: "打卡设备", en: "punch clock" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "measured",
  month: {
    rule: "attributed",
    by: "punched_at",
    stays: {
      zh: "打卡按班次的那一天归属，夜班次日早上的打卡算前一天",
      en: "a punch belongs to the day of its shift, the morning after a night shift to that night",
    },
  },
  equalRowsAreOne: true,
});
