import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 异动 — dated changes of roster values; each holds from its effective day. */
export const changes = inputKind({
  kind: "changes",
  title: { zh: "异动", en: "dated changes" },
  names: ["changes", "change", "异动", "人事异动", "异动记录", "异动表"],
  columns: {
    employee_id: EMPLOYEE_ID,
    effective_on: {
      type: "date",
      headers: ["生效日期", "生效时间", "异动日期"],
      required: true,
      doc: { zh: "从这一天起生效", en: "first day the new value holds" },
    },
    field: {
      type: "text",
      headers: ["字段", "异动项目", "变更项目"],
      required: true,
      words: words({
        grade: ["职级", "等级"],
        level: ["职档", "档次"],
        base_pay: ["底薪", "基本工资"],
        team: ["班组"],
        site: ["地点", "工作地点"],
        position: ["岗位", "职位"],
        project: ["项目", "项目组", "所属项目"],
        own_computer: ["自备电脑"],
      }),
      doc: { zh: "花名册中变更的列", en: "roster column that changes" },
    },
    value: {
      type: "text",
      headers: ["新值", "变更后", "异动后"],
      required: true,
      doc: { zh: "新的值", en: "new value" },
    },
    reason: {
      type: "text",
      headers: ["原因", "异动原因", "变更原因"],
      required: false,
      doc: { zh: "变更原因", en: "reason of the change" },
    },
  },
  person: "employee_id",
  key: ["employee_id", "effective_on", "field"],
  typedBy: {
    column: "value",
    by: "field",
    types: { base_pay: "yuan", own_computer: "yes_no" },
  },
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
