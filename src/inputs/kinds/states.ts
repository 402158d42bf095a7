import { inputKind } from "../input-kind.ts";
import { words } from "../words.ts";

/** 坐席状态 — how long an agent was online, busy, away or finishing a call, and at which terminal. */
export const states = inputKind({
  kind: "states",
  title: { zh: "坐席状态", en: "agent states" },
  names: ["states", "state", "坐席状态", "状态记录", "状态明细", "坐席状态明细"],
  columns: {
    agent_id: {
      type: "id",
      headers: ["工号", "坐席工号", "坐席", "employee_id"],
      required: true,
      doc: { zh: "工号，与花名册一致", en: "employee id as in the roster" },
    },
    state: {
      type: "text",
      headers: ["状态", "坐席状态", "状态名称"],
      required: true,
      words: words({
        online: ["在线", "空闲", "就绪", "签入", "通话", "通话中", "ready", "idle", "talking"],
        busy: ["示忙", "置忙", "忙碌", "忙", "not_ready", "pause"],
        away: ["离席", "小休", "休息", "离开", "就餐", "break"],
        after_call: ["话后", "话后处理", "整理", "事后处理", "acw", "wrap_up"],
        offline: ["离线", "签出", "登出", "logout"],
      }),
      open: true,
      doc: {
        zh: "在线、示忙、离席、话后处理或离线",
        en: "online, busy, away, after_call or offline",
      },
    },
    started_at: {
      type: "moment",
      headers: ["开始时间", "起始时间", "状态开始时间"],
      required: true,
      doc: { zh: "状态从何时起", en: "when the state began" },
    },
    ended_at: {
      type: "moment",
      headers: ["结束时间", "终止时间", "状态结束时间"],
      required: true,
      doc: { zh: "状态到何时止", en: "when it ended" },
    },
    approved: {
      type: "yes_no",
      headers: ["是否批准", "已批准", "是否报备"],
      required: false,
      doc: { zh: "是否经主管同意", en: "whether the supervisor agreed" },
    },
    terminal: {
      type: "text",
      headers: ["终端", "话机", "分机", "坐席终端", "登录终端"],
      required: false,
      doc: { zh: "登录的终端或分机", en: "terminal or extension signed in at" },
    },
  },
  person: "agent_id",
  stands: "month",
  absence: "measured",
  inOrder: [["started_at", "ended_at"]],
  month: { rule: "reject", by: "started_at" },
});
