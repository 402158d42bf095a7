import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../src/kernel/catalogue/index.ts";
import { TRANSCRIPT, transcriptOf } from "./support/error-example.ts";

const ERRORS = path.resolve(import.meta.dirname, "../fixtures/errors");

/** 不便示例的编码 — codes that need more than files in a folder, and where they are tested. */
const SPECIAL: Readonly<Record<string, string>> = {};

const examples = readdirSync(ERRORS).sort();

describe.each(examples)("%s", (name) => {
  it("is said as written down", async () => {
    const folder = path.join(ERRORS, name);
    const found = await transcriptOf(folder);
    expect(found).toBe(readFileSync(path.join(folder, TRANSCRIPT), "utf8"));
    expect(found).toContain(name.slice(0, "CSP000".length));
  });
});

it("every code has an example, or a reason why not", () => {
  const shown = new Set(examples.map((name) => name.slice(0, "CSP000".length)));
  const missing = Object.keys(CATALOGUE).filter((code) => !shown.has(code) && !SPECIAL[code]);
  expect(missing, "add fixtures/errors/<code>-<slug>/ and run npm run golden").toEqual([]);
  expect(Object.keys(SPECIAL).filter((code) => shown.has(code))).toEqual([]);
});

it("an example is named after its code and what is wrong", () => {
  expect(examples.filter((name) => !/^CSP\d{3}-[a-z0-9-]+$/.test(name))).toEqual([]);
});
