import { dayFromIso, firstDay, isoDay, lastDay, weekday } from "../../src/kernel/calendar.ts";
import type { ClauseCase, Given, Rows, Setting } from "./clause-case.ts";

/** 用例月份 — all clause cases are of May 2024; its calendar stands beside the tables. */
export const MONTH = "2024-05";
/** Official workdays of May 2024: 11 May is worked, 2 and 3 May are off, 1 May is statutory. */
const OFFICE_DAYS_OFF = ["2024-05-01", "2024-05-02", "2024-05-03"];
const OFFICE_MAKE_UP = ["2024-05-11"];
const STATUTORY = "2024-05-01";

export type Pack =
  "call-centre" | "grade-ladder" | "online-shop" | "remote-teams" | "standard" | "telecom-support";

interface PackDefaults {
  readonly person: Readonly<Record<string, string>>;
  /** Punches of a day by shift: `in out`. */
  readonly punches: Readonly<Record<string, string>>;
}

const DEFAULTS: Readonly<Record<Pack, PackDefaults>> = {
  "grade-ladder": {
    person: { hired_on: "2021-03-01", grade: "middle_1", team: "呼入一组", base_pay: "5000" },
    punches: {},
  },
  "online-shop": {
    person: { hired_on: "2021-03-01", grade: "middle", team: "天猫组" },
    punches: { day: "08:50 18:05", evening: "14:50 +00:05" },
  },
  standard: {
    person: {
      hired_on: "2021-03-01",
      confirmed_on: "2021-06-01",
      grade: "middle",
      team: "热线一组",
      certified_on: "2021-03-12",
    },
    punches: { day: "08:24 17:36", evening: "14:50 +00:05", reserve: "08:24 17:36" },
  },
  "telecom-support": {
    person: {
      hired_on: "2021-03-01",
      confirmed_on: "2021-06-01",
      grade: "agent",
      team: "入网业务组",
      site: "南岗总部",
      base_pay: "1400",
    },
    punches: { day: "08:22 17:36" },
  },
  "call-centre": {
    person: {
      hired_on: "2021-03-01",
      grade: "agent",
      team: "热线一组",
      base_pay: "2200",
      certified_on: "2021-03-12",
    },
    punches: { day: "08:24 17:36" },
  },
  "remote-teams": {
    person: {
      hired_on: "2021-03-01",
      grade: "agent",
      team: "甲组",
      site: "成都",
      base_pay: "4400",
      mentor: "",
    },
    punches: {
      day: "08:55 17:05",
      evening: "13:55 22:05",
      night: "21:55 +06:05",
      reserve: "08:55 17:05",
      bangkok: "08:25 17:35",
    },
  },
};

/** Header of each file; a case's rows leave out the employee id unless they write `@`. */
const HEADERS: Readonly<Record<string, string>> = {
  changes: "employee_id,effective_on,field,value,reason",
  "opening-scores": "employee_id,month,score",
  "opening-tax":
    "employee_id,tax_year,through_month,income,basic_deduction,special_deductions,additional_deductions,tax_withheld",
  decisions: "employee_id,month,code,decision,by,date,note",
  appeals: "employee_id,fine,date,outcome",
  scores: "employee_id,score",
  assessments: "employee_id,year,step,date,result_grade,by,score,ability,attitude",
  schedule: "employee_id,date,shift,published_on,seat",
  punches: "employee_id,punched_at,site",
  leave: "employee_id,type,from,to,days,filed_on,approved_by",
  overtime: "employee_id,date,hours,days,compensated",
  calls: "agent_id,started_at,answered,ring_seconds,talk_seconds,after_call_seconds,satisfaction",
  states: "agent_id,state,started_at,ended_at,approved,terminal",
  quality: "agent_id,date,kind,score",
  agentdays:
    "agent_id,date,offered,answered,ring_seconds,answered_within_15s,resolved,rated,satisfaction_sum",
  reviews: "employee_id,source,item,score",
  choices: "employee_id,item,amount,by,reason",
  complaints: "employee_id,received_at,kind,upheld,escalated,severity",
  violations: "employee_id,occurred_at,kind,minutes,approved,amount,note,lost_customer",
  sales: "employee_id,paid_at,amount,order_id,status,refund_amount,refunded_at",
  tickets: "employee_id,received_at,channel,due_at,replied_at",
  submissions: "employee_id,report,due_at,submitted_at",
  achievements: "employee_id,date,kind,passed,note",
  votes: "employee_id,voter,date",
  nominations: "employee_id,by,date",
  adjustments: "employee_id,item,amount,taxable,reason,clause",
  duties: "employee_id,date,site",
};

const ROSTER =
  "employee_id,name,hired_on,grade,confirmed_on,left_on,leave_reason,notice_on,handover_done,team,site,base_pay,special_talent,own_computer,work_since,unused_leave_days,certified_on,mentor,employment,level";

/** Measured kinds: a file must exist, or nobody's figure is known (contract, absent files). */
const ALWAYS: Readonly<Record<Pack, readonly string[]>> = {
  "grade-ladder": ["scores"],
  "online-shop": ["punches", "scores", "sales"],
  "telecom-support": ["punches", "calls"],
  "call-centre": ["punches", "scores"],
  "remote-teams": ["punches"],
  standard: ["punches", "sales"],
};

/** 用例组 — the cases that share a workspace, with the id each one's employee has there. */
export interface CaseGroup {
  readonly pack: Pack;
  readonly setting: Setting;
  readonly members: readonly { readonly id: string; readonly of: ClauseCase }[];
}

/** 分组 — cases with equal settings share a run; a month before keeps its cases apart. */
export function groupCases(pack: Pack, cases: readonly ClauseCase[]): readonly CaseGroup[] {
  const groups = new Map<string, { id: string; of: ClauseCase }[]>();
  for (const [index, of] of cases.entries()) {
    const before = (of.given.salesBefore ?? of.given.agentDaysBefore) ? "before" : "";
    const key = `${before}${JSON.stringify(of.given.setting ?? {})}`;
    const members = groups.get(key) ?? [];
    members.push({ id: `C${String(index + 1).padStart(3, "0")}`, of });
    groups.set(key, members);
  }
  return [...groups.values()].map((members) => ({
    pack,
    setting: members[0]?.of.given.setting ?? {},
    members,
  }));
}

/** 工作区文件 — path → text of all input files of a group, cs-pay.yaml left to the runner. */
export function workspaceFiles(group: CaseGroup): ReadonlyMap<string, string> {
  const rows = new Map<string, string[]>();
  const add = (file: string, id: string, lines: Rows) => {
    const kept = rows.get(file) ?? [];
    kept.push(...lines.map((line) => `${id},${line.replaceAll("@", id)}`));
    rows.set(file, kept);
  };
  for (const kind of ALWAYS[group.pack]) rows.set(`${MONTH}/${kind}.csv`, []);
  for (const { id, of } of group.members) {
    for (const [file, lines] of rowsOf(group.pack, of.given)) add(file, id, lines);
  }
  for (const kind of group.setting.without ?? []) rows.delete(`${MONTH}/${kind}.csv`);
  const files = new Map([["employees.csv", roster(group)]]);
  const targets = group.members.flatMap(({ id, of }) =>
    (of.given.targets ?? []).map((line) => line.replaceAll("@", id)),
  );
  if (targets.length > 0) {
    files.set("targets.csv", `${["indicator,scope,name,target", ...targets].join("\n")}\n`);
  }
  for (const [path, lines] of rows) {
    const kind = /([a-z-]+?)(-again)?\.csv$/.exec(path)?.[1] ?? "";
    files.set(path, `${[HEADERS[kind] ?? "", ...lines].join("\n")}\n`);
  }
  return files;
}

function roster(group: CaseGroup): string {
  const columns = ROSTER.split(",");
  const lines = group.members.map(({ id, of }) => {
    const person: Readonly<Record<string, string>> = {
      ...DEFAULTS[group.pack].person,
      ...of.given.person,
      employee_id: id,
      name: `用例${id}`,
    };
    return columns.map((column) => person[column] ?? "").join(",");
  });
  return `${[ROSTER, ...lines].join("\n")}\n`;
}

function rowsOf(pack: Pack, given: Given): readonly (readonly [string, Rows])[] {
  const root: readonly (readonly [string, Rows | undefined])[] = [
    ["changes.csv", given.changes],
    ["opening-scores.csv", given.history?.split(", ").map((pair) => pair.replace(" ", ","))],
    ["opening-tax.csv", given.openingTax],
    ["decisions.csv", given.decisions],
    ["appeals.csv", given.appeals],
    ["2024-04/sales.csv", given.salesBefore],
    ["2024-04/agentdays.csv", given.agentDaysBefore],
    [`${MONTH}/sales-again.csv`, given.salesAgain],
    [`${MONTH}/punches.csv`, pack === "grade-ladder" ? undefined : punches(pack, given)],
    ["assessments.csv", given.assessments],
    [`${MONTH}/schedule.csv`, schedule(pack, given)],
  ];
  const usual = ["call-centre", "online-shop", "standard"].includes(pack) ? "50" : "none";
  const score = given.score ?? usual;
  const scores = pack !== "telecom-support" && score !== "none" ? [score] : undefined;
  const month = (
    [
      ["scores", scores],
      ["leave", given.leave],
      ["overtime", given.overtime],
      ["calls", given.calls],
      ["states", given.states],
      ["quality", given.quality],
      ["agentdays", given.agentDays],
      ["reviews", given.reviews],
      ["choices", given.choices],
      ["complaints", given.complaints],
      ["violations", given.violations],
      ["sales", given.sales],
      ["tickets", given.tickets],
      ["submissions", given.submissions],
      ["achievements", given.achievements],
      ["votes", given.votes],
      ["nominations", given.nominations],
      ["adjustments", given.adjustments],
      ["duties", given.duties],
    ] as const
  ).map(([kind, rows]) => [`${MONTH}/${kind}.csv`, rows] as const);
  return [...root, ...month].flatMap(([path, rows]) => (rows ? [[path, rows] as const] : []));
}

function schedule(pack: Pack, given: Given): Rows | undefined {
  if (given.shift === undefined) return given.schedule;
  return dueDays(pack, given).map((day) => `${day},${given.shift}`);
}

/** Full attendance on every due day, but for the days and times a case names. */
function punches(pack: Pack, given: Given): Rows {
  const usual = DEFAULTS[pack].punches[given.shift ?? "day"] ?? "";
  const planned = (day: string) => {
    const shift = given.schedule?.find((line) => line.startsWith(day))?.split(",")[1];
    return DEFAULTS[pack].punches[shift ?? ""] ?? usual;
  };
  const away = given.away ?? [];
  return dueDays(pack, given).flatMap((day) => {
    if (away.includes("all") || away.includes(day)) return [];
    return (given.times?.[day] ?? planned(day)).split(" ").map((time) => punchRow(day, time));
  });
}

function punchRow(day: string, time: string): string {
  const [clock = "", site = ""] = time.replace("+", "").split("@");
  const date = time.startsWith("+") ? isoDay((dayFromIso(day) ?? 0) + 1) : day;
  return `${date} ${clock},${site}`;
}

function dueDays(pack: Pack, given: Given): readonly string[] {
  const hired = given.person?.["hired_on"] ?? "";
  const left = given.person?.["left_on"] || "9999";
  const days: string[] = [];
  for (let day = firstDay(MONTH); day <= lastDay(MONTH); day += 1) {
    const date = isoDay(day);
    const row = given.schedule?.find((line) => line.startsWith(date))?.split(",")[1];
    const due = row === undefined ? isDue(pack, date, weekday(day)) : !/^(rest|休)$/.test(row);
    if (due && date >= hired && date <= left) days.push(date);
  }
  return days;
}

function isDue(pack: Pack, date: string, day: number): boolean {
  if (pack === "online-shop") return day !== 7 && date !== STATUTORY;
  if (OFFICE_MAKE_UP.includes(date)) return true;
  return day < 6 && !OFFICE_DAYS_OFF.includes(date);
}
