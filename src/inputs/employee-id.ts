/** 工号列 — the column that names the employee, the same in every kind that has one. */
export const EMPLOYEE_ID = {
  type: "id",
  headers: [
    "工号",
    "员工工号",
    "员工编号",
    "员工号",
    "职工号",
    "人员编号",
    "人员工号",
    "考勤号码",
    "责任人工号",
    "客服工号",
    "emp_id",
    "staff_id",
    "employee_number",
    "employee_no",
  ],
  required: true,
  doc: { zh: "工号，按文本保留前导零", en: "employee number, kept as text with its zeros" },
} as const;

/** 坐席工号列 — the same number under the headers that telephone systems use. */
export const AGENT_ID = {
  ...EMPLOYEE_ID,
  headers: [
    ...EMPLOYEE_ID.headers,
    "坐席工号",
    "坐席编号",
    "座席工号",
    "座席编号",
    "坐席号",
    "employee_id",
    "agent_number",
  ],
  doc: { zh: "接听坐席的工号", en: "employee number of the agent" },
} as const;
