import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { withFreshBlocks } from "../docs/generated-blocks.ts";
import { ROOT } from "./sources.ts";
import { trackedFiles } from "./tracked-files.ts";

const readmes = trackedFiles().filter((file) => /^README.*\.md$/.test(file));

it.each(readmes)("the generated blocks of %s are current", (name) => {
  const text = readFileSync(path.join(ROOT, name), "utf8");
  expect(text === withFreshBlocks(text), "run `npm run docs` and read the difference").toBe(true);
});

it("a generated block holds what the program says", () => {
  const fresh = withFreshBlocks("<!-- generated: codes en -->\nlast year\n<!-- /generated -->\n");
  expect(fresh).toMatch(/^<!-- generated: codes en -->\n\| code \| meaning \| what to do \|\n/);
  expect(fresh).not.toContain("last year");
  expect(withFreshBlocks(fresh)).toBe(fresh);
});
