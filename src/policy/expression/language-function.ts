import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Computation } from "../model.ts";
import { placeAt, type Site } from "./environment.ts";
import type { Syntax } from "./syntax.ts";
import type { Type } from "./types.ts";

export type Call = Extract<Syntax, { kind: "call" }>;

/** 函数 — one word of expressions: its documentation and how a call of it is compiled. */
export interface LanguageFunction {
  readonly name: string;
  readonly doc: Bilingual;
  readonly example: string;
  compile(call: Call, site: Site, wanted?: Type): Computation | undefined;
}

/** 参数个数 — reports a call with too few or too many inputs. */
export function takes(call: Call, site: Site, least: number, most: number): boolean {
  const found = call.inputs.length;
  if (found >= least && found <= most) return true;
  const wanted = least === most ? String(least) : `${least}–${most}`;
  const why = `${call.name}(…) takes ${wanted} inputs, not ${found}`;
  site.environment.report({ code: "CSP308", place: placeAt(site, call.at), facts: { why } });
  return false;
}
