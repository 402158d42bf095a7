import type { Movement } from "../payrun/movement.ts";
import { figureText } from "./cell-text.ts";
import { column, listing } from "./listing.ts";
import { SCOPE_WORDS, YES_NO_WORDS } from "./result-words.ts";

/** 环比 — each indicator before and after, by centre, site and team. */
export const movement = listing<Movement>({
  file: "movement.csv",
  title: { zh: "指标环比", en: "movement" },
  wanted: (month) => month.movements !== undefined,
  rows: ({ movements }) => movements ?? [],
  columns: () => [
    column("scope", "范围", "text", ({ group }, language) => SCOPE_WORDS[group][language]),
    column("scope_name", "名称", "text", ({ name }) => name),
    column("indicator", "指标代码", "text", ({ indicator }) => indicator),
    column("label", "指标", "text", ({ label }, language) => label[language]),
    column("people", "可比人数", "number", ({ people }) => String(people)),
    column("previous_month", "上月", "text", ({ previousMonth }) => previousMonth),
    column("previous", "上月值", "number", ({ previous }) => figureText(previous)),
    column("current", "本月值", "number", ({ current }) => figureText(current)),
    column("change", "变化", "number", ({ change }) => figureText(change)),
    column("change_rate", "变化率", "number", ({ share }) => figureText(share)),
    column("better", "是否改进", "text", ({ better }, language) =>
      better === undefined ? "" : YES_NO_WORDS[better ? "yes" : "no"][language],
    ),
  ],
});
