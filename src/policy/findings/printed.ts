import { isoDay } from "../../kernel/calendar.ts";
import type { Syntax } from "../expression/syntax.ts";

const UNITS: Readonly<Record<string, string>> = { percent: "%" };

/** 写回算式 — a part of an expression as text, the same for parts that say the same. */
export function printed(syntax: Syntax): string {
  if (syntax.kind === "number") {
    const unit = UNITS[syntax.unit] ?? (syntax.unit === "" ? "" : ` ${syntax.unit}`);
    return `${syntax.digits}${unit}`;
  }
  if (syntax.kind === "date") return isoDay(syntax.day);
  if (syntax.kind === "text") return `"${syntax.text}"`;
  if (syntax.kind === "name") return syntax.name;
  if (syntax.kind === "unary")
    return `${syntax.operator === "-" ? "-" : "not "}${inner(syntax.of)}`;
  if (syntax.kind === "binary") {
    return `${inner(syntax.left)} ${syntax.operator} ${inner(syntax.right)}`;
  }
  const options = syntax.options.map(({ word, of, lowest }) =>
    of ? `${word} ${lowest ? "lowest " : ""}${printed(of)}` : word,
  );
  return `${syntax.name}(${[...syntax.inputs.map(printed), ...options].join(", ")})`;
}

function inner(syntax: Syntax): string {
  return syntax.kind === "binary" ? `(${printed(syntax)})` : printed(syntax);
}
