import { rowReference } from "../kernel/place.ts";
import type { Flag } from "../payrun/month-result.ts";
import { sourcesText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";
import { DECIDED_WORDS, YES_NO_WORDS } from "./result-words.ts";

/** 待决事项 — everything a person must decide, and who that is. */
export const flags = listing<Flag>({
  file: "flags.csv",
  title: { zh: "待决事项", en: "flags" },
  rows: (month) => sortedFlags(month.flags),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("code", "代码", "text", ({ code }) => code),
    column("clause", "条款", "text", ({ clause }) => clause),
    column("message", "说明", "text", ({ message }, language) => message[language]),
    column("decides", "由谁决定", "text", ({ decides }, language) => decides[language]),
    column("source", "数据出处", "text", ({ sources }) => sourcesText(sources)),
    column("label", "事项", "text", ({ label }, language) => label[language]),
    column(
      "holds",
      "是否挂起",
      "text",
      ({ holds }, language) => YES_NO_WORDS[holds ? "yes" : "no"][language],
    ),
    column("decided", "已作决定", "text", ({ decided }, language) =>
      decided === undefined ? "" : DECIDED_WORDS[decided][language],
    ),
  ],
});

export function sortedFlags(rows: readonly Flag[]): readonly Flag[] {
  const rest = (flag: Flag) => [flag.code, ...flag.sources.map(rowReference)].join(" ");
  return byEmployee(rows, ({ person }) => person.id, undefined, rest);
}
