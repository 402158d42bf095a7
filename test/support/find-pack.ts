import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FindPolicy, PolicySource } from "../../src/policy/policy.ts";

const PACKS = path.resolve(import.meta.dirname, "../../src/policy/packs");

/** 找内置制度 — a pack by name, as `extends` finds it. */
export const findPack: FindPolicy = (name): PolicySource | undefined => {
  const file = path.join(PACKS, `${name}.yaml`);
  return existsSync(file) ? { file: `${name}.yaml`, text: readFileSync(file, "utf8") } : undefined;
};
