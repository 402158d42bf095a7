import { expect, it } from "vitest";
import { trackedFiles } from "./tracked-files.ts";

const FOLDERS = new Set(["bin", "src", "fixtures", "test"]);
const FILES = [
  /^package(-lock)?\.json$/,
  /^tsconfig.*\.json$/,
  /^README.*\.md$/,
  /^(LICENSE|CHANGELOG\.md|vitest\.config\.ts)$/,
  /^stryker\.config\..+$/,
];

const files = trackedFiles();

it("the top level holds four folders and the files that tools look for there", () => {
  const tops = new Map(files.map((file) => [file.split("/")[0] ?? "", file.includes("/")]));
  const extra = [...tops].flatMap(([name, isFolder]) =>
    name.startsWith(".") || (isFolder ? FOLDERS.has(name) : isExpectedFile(name)) ? [] : [name],
  );
  expect(extra, "move it under src, test or fixtures, or into package.json").toEqual([]);
});

it("nothing made by running or building is kept", () => {
  const made = files.filter((file) =>
    /(^|\/)(dist|coverage|out|node_modules)\/|\.log$|\.cs-pay\.lock$/.test(file),
  );
  const expected = made.filter((file) => !/^fixtures\/.*\/expected\//.test(file));
  expect(expected, "add it to .gitignore").toEqual([]);
});

function isExpectedFile(name: string): boolean {
  return FILES.some((pattern) => pattern.test(name));
}
