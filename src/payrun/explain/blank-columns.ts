import { type Bilingual, fill, lazily } from "../../kernel/bilingual.ts";
import { ROSTER_QUANTITIES } from "../../measures/roster-columns.ts";
import type { Computation, Frame } from "../../policy/model.ts";

const FILL_IN: Bilingual = {
  zh: "{title}没有填：请补在花名册 {name} 栏",
  en: "{title} not filled in: fill it in the roster, column {name}",
};

/** 未填的栏 — blank columns of the roster that alone stop a condition, and where to fill them in. */
export function blankColumns(
  condition: Computation,
  frame: Frame,
  index: number,
): readonly Bilingual[] {
  const found: Bilingual[] = [];
  let stopsOtherwise = false;
  condition.parts?.(frame, index, (part) => {
    if (part.kind === "column") {
      stopsOtherwise ||= part.column.evaluate(frame, part.index) === false;
    }
    if (part.kind !== "reading" || part.of.evaluate(frame, index) !== null) return;
    const { name, title } = part;
    if (!ROSTER_QUANTITIES.some((one) => one.name === name)) return;
    found.push(lazily((language) => fill(FILL_IN[language], { name, title: title[language] })));
  });
  return stopsOtherwise ? [] : found;
}
