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

/** The items of each list of a guide, under the heading they stand below. */
function lists(text: string): ReadonlyMap<string, readonly string[]> {
  const outside = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
  const sections = outside.split(/^(?=#+ )/m).map((section) => section.split("\n"));
  return new Map(
    sections.map(([heading = "", ...lines]) => [
      heading,
      lines.filter((line) => /^ *(?:- |\d+\. )/.test(line)),
    ]),
  );
}

it.each([...readmes, "CHANGELOG.md"])("no item of a list stands twice in a section: %s", (name) => {
  for (const [heading, items] of lists(readFileSync(path.join(ROOT, name), "utf8"))) {
    const again = items.filter((item, at) => items.indexOf(item) !== at);
    expect(again, heading).toEqual([]);
  }
});

const COMMANDS = trackedFiles()
  .flatMap((file) => /^src\/cli\/commands\/([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== "index");

it.each([
  ["README.md", "## Not in this version"],
  ["README.zh.md", "## 本版本还没有的"],
])("what %s says is missing is no command of the program", (name, heading) => {
  const missing = lists(readFileSync(path.join(ROOT, name), "utf8")).get(heading);
  const words = missing?.flatMap((item) => [...item.matchAll(/`([\w-]+)`/g)]);
  const named = words?.map(([, word]) => word);
  expect(named).toContain("completion");
  expect(COMMANDS).toContain("month");
  expect(COMMANDS.filter((command) => named?.includes(command))).toEqual([]);
});
