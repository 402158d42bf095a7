import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 匿名评选 — one row per vote for a person. */
export const votes = inputKind({
  kind: "votes",
  title: { zh: "匿名评选", en: "votes" },
  names: ["votes", "vote", "匿名评选", "评选", "投票"],
  columns: {
    employee_id: {
      ...EMPLOYEE_ID,
      headers: [...EMPLOYEE_ID.headers, "被评选人", "被投票人"],
      doc: { zh: "得票人的工号", en: "employee number of the nominee" },
    },
    voter: {
      type: "id",
      headers: ["投票人", "评选人"],
      required: false,
      doc: { zh: "投票人，匿名可空", en: "who voted; may be blank" },
    },
    date: {
      type: "date",
      headers: ["日期", "投票日期", "评选日期"],
      required: false,
      doc: { zh: "投票日期", en: "day of the vote" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "own-date", by: "date" },
});
