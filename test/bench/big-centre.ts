import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { chance, type Chance } from "./random.ts";

/** 大中心 — how large a made-up centre is; the same plan always gives the same bytes. */
export interface CentrePlan {
  readonly people: number;
  readonly calls: number;
  readonly seed: number;
}

export const MONTH = "2024-05";
/** The office workdays of that month, its make-up day 11 May included. */
const WORKDAYS = [
  6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30, 31,
].map((date) => `${MONTH}-${String(date).padStart(2, "0")}`);

const FIRST_ID = 100_001;
const SHIFT_START = 8.5 * 3600;
const SHIFT_SECONDS = 9 * 3600;
const TEAM_SIZE = 25;
const CHUNK = 1 << 20;

/** 造一个大中心 — writes a workspace of `telecom-support` into an empty folder. */
export function writeBigCentre(folder: string, plan: CentrePlan): void {
  mkdirSync(path.join(folder, MONTH), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write("cs-pay.yaml", "policy: telecom-support\ncity: harbin\nlaw: warn\nlanguage: zh\n");
  write("employees.csv", roster(plan, chance(plan.seed)));
  write(`${MONTH}/punches.csv`, punches(plan, chance(plan.seed + 1)));
  write(`${MONTH}/complaints.csv`, complaints(plan, chance(plan.seed + 2)));
  write(`${MONTH}/violations.csv`, violations(plan, chance(plan.seed + 3)));
  write(`${MONTH}/leave.csv`, leave(plan, chance(plan.seed + 4)));
  write(`${MONTH}/overtime.csv`, overtime(plan, chance(plan.seed + 5)));
  writeCalls(path.join(folder, MONTH, "calls.csv"), plan, chance(plan.seed + 6));
}

const idOf = (index: number): string => String(FIRST_ID + index);
const dayAt = (random: Chance): string => WORKDAYS[random.below(WORKDAYS.length)] ?? MONTH;

/** `people` rows under a header, each made by `row`; a row may be left out. */
function table(header: string, people: number, row: (index: number) => string): string {
  const rows = Array.from({ length: people }, (_, index) => row(index)).filter((line) => line);
  return `${header}\n${rows.join("\n")}\n`;
}

function roster(plan: CentrePlan, random: Chance): string {
  const header =
    "employee_id,name,hired_on,confirmed_on,left_on,handover_done,grade,team,site,base_pay," +
    "own_computer,insured_city";
  return table(header, plan.people, (index) => {
    const year = 2015 + random.below(9);
    const [hired, confirmed] = [`${year}-03-01`, `${year}-06-01`];
    const base = 2080 + random.below(80) * 10;
    const left = random.perThousand(15) ? `${MONTH}-24,Y` : ",";
    const computer = random.perThousand(300) ? "Y" : "N";
    const team = `组${1 + Math.floor(index / TEAM_SIZE)}`;
    const dates = `${hired},${confirmed},${left}`;
    const place = `${team},${index % 2 ? "南楼" : "北楼"}`;
    return `${idOf(index)},员工${index + 1},${dates},agent,${place},${base},${computer},harbin`;
  });
}

/** In before the shift and out after it; a few are late, a few forget. */
function punches(plan: CentrePlan, random: Chance): string {
  return table("employee_id,punched_at", plan.people, (index) =>
    WORKDAYS.flatMap((day) => {
      const start = random.perThousand(10) ? 8 * 60 + 35 : 8 * 60 + 5 + random.below(24);
      const came = `${idOf(index)},${day} ${clock(start * 60).slice(0, 5)}`;
      if (random.perThousand(3)) return [came];
      const end = 17 * 60 + 31 + random.below(40);
      return [came, `${idOf(index)},${day} ${clock(end * 60).slice(0, 5)}`];
    }).join("\n"),
  );
}

function complaints(plan: CentrePlan, random: Chance): string {
  const kinds = ["late_reply", "no_reply", "customer_complaint"];
  return table("complaint_id,employee_id,received_at,kind,upheld", plan.people, (index) => {
    if (!random.perThousand(120)) return "";
    const kind = kinds[random.below(kinds.length)];
    const upheld = random.perThousand(600) ? "Y" : "N";
    return `K${index + 1},${idOf(index)},${dayAt(random)} 14:30,${kind},${upheld}`;
  });
}

function violations(plan: CentrePlan, random: Chance): string {
  return table("employee_id,occurred_at,kind", plan.people, (index) =>
    random.perThousand(50) ? `${idOf(index)},${dayAt(random)} 10:15,unreachable` : "",
  );
}

function leave(plan: CentrePlan, random: Chance): string {
  return table("employee_id,type,from,to,days,filed_on", plan.people, (index) => {
    if (!random.perThousand(80)) return "";
    const day = dayAt(random);
    const type = random.perThousand(500) ? "personal" : "annual";
    return `${idOf(index)},${type},${day},${day},1,${day}`;
  });
}

function overtime(plan: CentrePlan, random: Chance): string {
  return table("employee_id,date,days,compensated", plan.people, (index) =>
    random.perThousand(100) ? `${idOf(index)},${MONTH}-12,1,N` : "",
  );
}

/**
 * Calls in order of time, as a switch exports them: the days share them evenly and each goes to
 * an agent by chance. Written in chunks, so that the generator itself stays small.
 */
function writeCalls(file: string, plan: CentrePlan, random: Chance): void {
  const target = openSync(file, "w");
  let chunk =
    "call_id,agent_id,started_at,answered,ring_seconds,talk_seconds,after_call_seconds," +
    "resolved,satisfaction\n";
  const perDay = Math.ceil(plan.calls / WORKDAYS.length);
  for (let call = 0; call < plan.calls; call += 1) {
    const day = WORKDAYS[Math.floor(call / perDay)] ?? MONTH;
    const second = SHIFT_START + Math.floor(((call % perDay) / perDay) * SHIFT_SECONDS);
    chunk += `${10_000_000 + call},${idOf(random.below(plan.people))},${day} ${clock(second)},`;
    chunk += `${ending(random)}\n`;
    if (chunk.length > CHUNK) {
      writeSync(target, chunk);
      chunk = "";
    }
  }
  writeSync(target, chunk);
  closeSync(target);
}

function ending(random: Chance): string {
  if (random.perThousand(90)) return `N,${10 + random.below(50)},,,,`;
  const times = `${1 + random.below(20)},${30 + random.below(400)},${5 + random.below(60)}`;
  const resolved = random.perThousand(800) ? "Y" : "N";
  return `Y,${times},${resolved},${random.perThousand(400) ? 1 + random.below(5) : ""}`;
}

/** `08:30:05` of a second of the day. */
function clock(second: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}`;
}
