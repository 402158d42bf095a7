import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { keysOfColumn, SECTION_KEYS } from "../../src/policy/compile/section-keys.ts";
import { RECORD_KEYS } from "../../src/policy/compile/set-entry.ts";
import { chineseOf } from "../../src/policy/keys/chinese-of.ts";
import { SECTIONS } from "../../src/policy/load/sections.ts";
import { policySchema, type Schema } from "../../src/policy/policy-schema.ts";
import { ROOT } from "../tidy/sources.ts";
import { trackedFiles } from "../tidy/tracked-files.ts";

const schema = policySchema("en");

/** A section written out, not the name of a pack in its place. */
const wholeSection = (section: string): Schema | undefined =>
  schema.properties?.[section]?.anyOf?.[0];

/** Where a value does not fit: enough of JSON Schema for what the schema uses. */
function misfits(value: unknown, by: Schema, at: string): readonly string[] {
  if (by.const !== undefined && value !== by.const) return [`${at}: not ${by.const}`];
  if (by.anyOf) {
    const tries = by.anyOf.map((one) => misfits(value, one, at));
    return tries.some((found) => found.length === 0) ? [] : (tries[0] ?? []);
  }
  const type = typeOf(value);
  if (by.type !== undefined && ![by.type].flat().includes(type)) return [`${at}: a ${type}`];
  if (type !== "object") return [];
  return Object.entries(value as object).flatMap(([key, inner]: [string, unknown]) => {
    const known = by.properties?.[key] ?? by.additionalProperties;
    if (known === false) return [`${at}.${key}: unknown`];
    return known ? misfits(inner, known, `${at}.${key}`) : [];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const policies = trackedFiles().filter(
  (file) =>
    /^src\/policy\/packs\/.*\.yaml$/.test(file) ||
    /^fixtures\/workspaces\/.*\/policies\/.*\.yaml$/.test(file) ||
    /^fixtures\/errors\/CSP(4|5|36).*\/policies\/.*\.yaml$/.test(file),
);

describe("the schema for editors", () => {
  it.each(policies)("fits %s", (file) => {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    expect(misfits(parse(text), schema, "")).toEqual([]);
  });

  it("knows every section, and every key of a column and of a record set", () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(
      Object.keys(SECTIONS).flatMap((section) => [section, chineseOf(section)]),
    );
    const keysOf = (section: string) => {
      const entries = wholeSection(section)?.additionalProperties;
      return Object.keys((entries && entries.anyOf?.[0]?.properties) || {});
    };
    for (const section of Object.keys(SECTION_KEYS)) {
      expect(keysOf(section)).toEqual(expect.arrayContaining([...keysOfColumn(section)]));
    }
    expect(keysOf("records")).toEqual(expect.arrayContaining([...RECORD_KEYS]));
  });

  it.each([
    ["a section misspelt", { mesures: {} }],
    ["a key misspelt", { pay: { bonus: { valeu: 5 } } }],
    ["a list of rules", { pay: [] }],
    ["a third language", { pay: { bonus: { title: { zh: "一", fr: "un" } } } }],
  ])("marks %s", (_what, policy) => {
    expect(misfits(policy, schema, "")).not.toEqual([]);
  });

  it("describes the words of the language where they stand", () => {
    const pay = wholeSection("pay")?.additionalProperties;
    const table = (pay && pay.anyOf?.[0]?.properties?.["table"]) || undefined;
    expect(table?.description).toContain("lookup");
  });
});
