import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../tidy/sources.ts";
import { clauseRows } from "./clause-rows.ts";
import { withFreshBlocks } from "./generated-blocks.ts";

/* Writes the generated blocks of the README files anew (`npm run docs`). */
for (const name of readdirSync(ROOT).filter((file) => /^README.*\.md$/.test(file))) {
  const file = path.join(ROOT, name);
  const before = readFileSync(file, "utf8");
  const after = withFreshBlocks(before);
  if (after !== before) writeFileSync(file, after);
  process.stdout.write(`${name}: ${after === before ? "current" : "written"}\n`);
}
writeFileSync(path.join(ROOT, "src/policy/specification/clause-rows.yaml"), clauseRows());
