import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../tidy/sources.ts";

const DIST = path.join(ROOT, "dist");
const MONTH_NEEDS = ["cli.cjs", "start.cjs", "month.cjs"];

/** In a Node of its own, because code is kept for an engine with the settings of the program. */
function refused(names: readonly string[]): unknown {
  const program = `
    const { readFileSync } = require("node:fs");
    const { Script } = require("node:vm");
    const [before, after] = require("./bin/load.js").WRAPPER;
    const refused = process.argv.slice(1).filter((file) => {
      const source = before + readFileSync(file, "latin1") + after;
      const cachedData = readFileSync(file + ".cache");
      return new Script(source, { filename: file, cachedData }).cachedDataRejected;
    });
    console.log(JSON.stringify(refused));`;
  const files = names.map((name) => path.join(DIST, name));
  const stdout = execFileSync(process.execPath, ["-e", program, ...files], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

it("the engine takes the code that the build kept compiled, all of what a month needs", () => {
  const kept = readdirSync(DIST)
    .filter((name) => name.endsWith(".cjs.cache"))
    .map((name) => name.replace(/\.cache$/, ""));
  expect(kept).toEqual(expect.arrayContaining(MONTH_NEEDS));
  expect(refused(kept)).toEqual([]);
});

it("the engine is as patient when it pays as it is when the program starts", () => {
  const [starts, pays] = ["bin/load.js", "src/cli/engine-pace.ts"].map((name) =>
    readFileSync(path.join(ROOT, name), "utf8").replaceAll("_", ""),
  );
  const budget = /PATIENT = (\d+)/.exec(pays ?? "")?.[1];
  expect(starts).toContain(`--interrupt-budget=${budget}"`);
});
