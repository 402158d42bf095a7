import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Code, CATALOGUE } from "../../src/kernel/catalogue/index.ts";
import { sourcesIn } from "./sources.ts";

const LANGUAGES = ["zh", "en"] as const;
/** 编码分组 — the files that hold each hundred, grouped by who can mend it. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "1": ["cells", "files"],
  "2": ["rows", "gaps", "yearly", "places", "untaken"],
  "3": [
    "policy",
    "policy-checks",
    "workspace",
    "papers",
    "explaining",
    "opening",
    "comparing",
    "yearly",
    "assigning",
    "places",
  ],
  "4": [
    "results",
    "leasing",
    "statutory-pay",
    "papers",
    "sealing",
    "carrying",
    "appealing",
    "checking",
    "comparing",
    "assigning",
    "yearly",
  ],
  "5": ["writing", "sealing", "checking", "comparing", "gaps"],
};

const codes = Object.keys(CATALOGUE) as Code[];
const gapsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap))].sort();

describe.each(codes)("%s", (code) => {
  const entry = CATALOGUE[code];

  it("says it in Chinese and in English", () => {
    for (const text of [entry.message, entry.hint]) {
      expect(text.zh, "write the Chinese text").toMatch(/\p{Script=Han}/u);
      expect(text.en, "write the English text").toMatch(/[a-z]/);
      expect(text.en.replaceAll(/["“][^"”]*["”]/g, ""), "keep Chinese words in quotes").not.toMatch(
        /\p{Script=Han}/u,
      );
    }
  });

  it("has the same gaps in both languages", () => {
    for (const text of [entry.message, entry.hint]) {
      expect(gapsOf(text.zh), "name the same facts in both texts").toEqual(gapsOf(text.en));
    }
  });

  it("hints with one sentence, without a full stop", () => {
    for (const language of LANGUAGES) {
      expect(entry.hint[language]).not.toMatch(/[.。]\s*$|[.。;；]\s+\S.*[.。]\s*$/);
    }
  });
});

it("no two codes say the same", () => {
  for (const language of LANGUAGES) {
    const texts = codes.map((code) => CATALOGUE[code].message[language]);
    const twice = codes.filter((_, index) => texts.indexOf(texts[index] ?? "") !== index);
    expect(twice, "one fault, one code: use the earlier one").toEqual([]);
  }
});

it("a code stands in the file of its hundred", () => {
  const wrong = sourcesIn("src/kernel/catalogue").flatMap((source) => {
    const group = path.basename(source.path, ".ts");
    const keys = [...source.text.matchAll(/^\s+CSP(\d)\d\d:/gm)];
    return keys
      .filter(([, hundred]) => !GROUPS[hundred ?? ""]?.includes(group))
      .map(([key]) => `${source.path}: ${key.trim()} belongs with the others of its hundred`);
  });
  expect(wrong).toEqual([]);
});

it("every code is reported somewhere", () => {
  const elsewhere = sourcesIn("src").filter(({ path: file }) => !file.includes("/catalogue/"));
  const used = new Set(elsewhere.flatMap(({ text }) => text.match(/\bCSP\d{3}\b/g) ?? []));
  const unused = codes.filter((code) => !used.has(code) && !isRetired(code));
  expect(unused, "report it, or mark it as retired in its message").toEqual([]);
});

/** A retired code stays in the list, so that it is never given to something else. */
function isRetired(code: Code): boolean {
  return CATALOGUE[code].message.en.startsWith("retired:");
}
