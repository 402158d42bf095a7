import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/kernel/parse-yaml.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { policyShape } from "../../src/policy/keys/policy-shape.ts";
import { meantTexts } from "../../src/policy/keys/walk.ts";
import { splitTexts } from "../../src/policy/load/split-texts.ts";
import type { PolicySource } from "../../src/policy/policy.ts";
import { findPack } from "../support/find-pack.ts";

const PACKS = path.resolve(import.meta.dirname, "../../src/policy/packs");
const TEMPLATES = path.resolve(import.meta.dirname, "../../src/reports/templates");
const names = readdirSync(PACKS).map((file) => path.basename(file, ".yaml"));

/** As the program finds it where the build has kept its nodes. */
function findBuilt(name: string): PolicySource | undefined {
  const found = findPack(name);
  return found && { ...found, parsed: parseYaml(found.text) };
}

function compiled(name: string, find: typeof findPack) {
  const source = find(name);
  if (!source) throw new Error(`no pack ${name}`);
  const { policy, diagnostics } = compilePolicy(source, find);
  const { rules, examples, columns } = policy ?? {};
  return {
    diagnostics,
    columns,
    sets: [...(rules?.sets.keys() ?? [])],
    kept: rules?.kept.map((figure) => figure.name),
    examples: examples?.count(),
    wrong: examples?.run(),
  };
}

describe.each(names)("the pack %s", (name) => {
  it("is written with English words, and no comma cuts its texts", () => {
    expectAsWritten(findPack(name)?.text ?? "");
  });

  it("is the same policy when its nodes were kept by the build", () => {
    expect(compiled(name, findBuilt)).toEqual(compiled(name, findPack));
  });
});

it.each(readdirSync(TEMPLATES))("so is the template %s", (file) => {
  expectAsWritten(readFileSync(path.join(TEMPLATES, file), "utf8"));
});

function expectAsWritten(text: string): void {
  const { root, faults } = parseYaml(text);
  expect(faults).toEqual([]);
  expect(meantTexts(root, policyShape()).size).toBe(0);
  expect(splitTexts(root, text)).toEqual([]);
}
