import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { rolldown } from "rolldown";

/*
 * What `dist` holds, all for a quick start:
 * - the program as scripts: what `--version` and `--help` need, and the rest by command. Libraries
 *   are bundled, because finding them in node_modules costs more than running them; the scripts
 *   stay unminified so that stack traces read well. CommonJS, so that bin/load.js can load them.
 *   The program of the reading threads is started by its file name and so stands beside them.
 * - `yaml/<sha256>.json`: what our own reader makes of the policy packs, the statutory files and
 *   the templates of papers.
 * - `*.cache`: the scripts as the engine of this very Node compiled them while paying a month.
 */
const ROOT = import.meta.dirname;
const DIST = path.join(ROOT, "dist");
const BUILT_IN = ["src/policy/packs", "src/statutory/data", "src/reports/templates"];

rmSync(DIST, { recursive: true, force: true });
await bundle(
  { cli: "src/cli/start.ts", "reading-worker": "src/cli/reading/reading-worker.ts" },
  DIST,
);
await keepParsedYaml();
execFileSync(process.execPath, [path.join(ROOT, ".keep-compiled.mjs")], {
  stdio: ["ignore", "ignore", "inherit"],
});

async function bundle(input, dir) {
  const built = await rolldown({
    cwd: ROOT,
    input,
    platform: "node",
    transform: { target: "node20" },
  });
  await built.write({
    dir,
    format: "cjs",
    sourcemap: true,
    dynamicImportInCjs: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
  });
  await built.close();
}

async function keepParsedYaml() {
  const tool = path.join(ROOT, "node_modules/.cache/cs-pay-build");
  await bundle({ "parse-yaml": "src/kernel/parse-yaml.ts" }, tool);
  const { parseYaml } = createRequire(import.meta.url)(path.join(tool, "parse-yaml.cjs"));
  mkdirSync(path.join(DIST, "yaml"));
  for (const folder of BUILT_IN) {
    for (const name of readdirSync(path.join(ROOT, folder))) {
      const bytes = readFileSync(path.join(ROOT, folder, name));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const parsed = JSON.stringify(parseYaml(bytes.toString("utf8")));
      writeFileSync(path.join(DIST, "yaml", `${sha256}.json`), parsed);
    }
  }
}
