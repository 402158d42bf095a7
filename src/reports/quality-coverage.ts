import type { CoverageWeek } from "../payrun/centre-results.ts";
import { dayText, figureText, sourcesText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";

/** 质检覆盖 — per agent and week the checks asked for, done and missing. */
export const qualityCoverage = {
  ...listing<CoverageWeek>({
    file: "quality-coverage.csv",
    title: { zh: "质检覆盖", en: "quality coverage" },
    rows: ({ checkWeeks = [] }) =>
      byEmployee(
        checkWeeks,
        ({ person }) => person.id,
        ({ from }) => from,
      ),
    columns: () => [
      column("employee_id", "工号", "id", ({ person }) => person.id),
      column("name", "姓名", "text", ({ person }) => person.name),
      column("team", "班组", "text", ({ person }) => person.team),
      column("week_from", "周一", "date", ({ from }) => dayText(from)),
      column("week_to", "周日", "date", ({ to }) => dayText(to)),
      column("monitored_required", "应监听", "number", (row) => figureText(row.monitoredDue)),
      column("monitored", "已监听", "number", ({ monitored }) => figureText(monitored)),
      column("callbacks_required", "应回访", "number", (row) => figureText(row.callbacksDue)),
      column("callbacks", "已回访", "number", ({ callbacks }) => figureText(callbacks)),
      column("required", "应做", "number", (row) =>
        figureText(row.monitoredDue.plus(row.callbacksDue)),
      ),
      column("done", "已做", "number", (row) => figureText(row.monitored.plus(row.callbacks))),
      column("missing", "缺少", "number", ({ missing }) => figureText(missing)),
      column("clause", "条款", "text", ({ clause }) => clause),
      column("source", "数据出处", "text", ({ sources }) => sourcesText(sources)),
    ],
  }),
  wanted: ({ checkWeeks }: { readonly checkWeeks?: readonly CoverageWeek[] | undefined }) =>
    checkWeeks !== undefined,
};
