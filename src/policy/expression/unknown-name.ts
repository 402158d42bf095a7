import { nearest } from "../../kernel/nearest.ts";
import { placeAt, type Site } from "./environment.ts";
import type { Type } from "./types.ts";

/** 未知名字 — reports a name nobody declared, with the nearest one that somebody did. */
export function reportUnknownName(name: string, at: number, site: Site, wanted?: Type): void {
  // A record set that could not be made has findings of its own.
  if (isUnmade(name, site)) return;
  const others = [...site.environment.names(site.here)].filter((one) => one !== name);
  const close = nearest(name, others);
  const meant = close && { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` };
  // Beside a text without fixed words a bare word is mostly meant as that text.
  const isText = wanted?.kind === "text" && !wanted.words;
  const quoted = isText ? { zh: `文字加引号："${name}"`, en: `quote a text: "${name}"` } : meant;
  const hint = site.environment.insteadOf(name) ?? quoted;
  site.environment.report({
    code: "CSP305",
    place: placeAt(site, at),
    facts: { name },
    ...(hint && { hint }),
  });
}

function isUnmade(name: string, { environment }: Site): boolean {
  const [set = ""] = name.split(".");
  return environment.recordNames.includes(set) && environment.set(set) === undefined;
}
