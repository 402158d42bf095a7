import { isoDay } from "../../kernel/calendar.ts";
import type { Option, Syntax } from "./syntax.ts";

/** 写回 — an expression as text again, spaced alike however it was written. */
export function textOf(syntax: Syntax): string {
  if (syntax.kind === "number") return [syntax.digits, syntax.unit].filter(Boolean).join(" ");
  if (syntax.kind === "date") return isoDay(syntax.day);
  if (syntax.kind === "text") return `"${syntax.text}"`;
  if (syntax.kind === "name") return syntax.name;
  if (syntax.kind === "unary") return `${syntax.operator} ${textOf(syntax.of)}`;
  if (syntax.kind === "binary") {
    return `(${textOf(syntax.left)} ${syntax.operator} ${textOf(syntax.right)})`;
  }
  const parts = [...syntax.inputs.map(textOf), ...syntax.options.map(optionText)];
  return `${syntax.name}(${parts.join(", ")})`;
}

function optionText({ word, of, lowest }: Option): string {
  return of ? `${word} ${lowest ? "lowest " : ""}${textOf(of)}` : word;
}
