import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { rolldown } from "rolldown";

/*
 * What `dist` holds, all for a quick start:
 * - `cli.cjs`, all that `--version` and `--help` need; `month.cjs`, the rest of what a month needs;
 *   and a script for each other command. Few files, because finding and reading one costs more than
 *   running most of what is in it; libraries are bundled for the same reason. Plain ASCII without
 *   comments is read fastest, but the scripts are not minified: stack traces are to read well.
 *   CommonJS, so that bin/load.js can load them. The program of the reading threads is started by
 *   its file name and so stands beside them.
 * - `yaml/<sha256>.json`: what our own reader makes of the policy packs, the statutory files and
 *   the templates of papers.
 * - `*.cache`: the scripts as the engine of this very Node compiled them while paying a month.
 */
const ROOT = import.meta.dirname;
const DIST = path.join(ROOT, "dist");
const BUILT_IN = ["src/policy/packs", "src/statutory/data", "src/reports/templates"];
const MONTH = path.join(ROOT, "src/cli/workspace/pay-and-write.ts");

/**
 * Parts of libraries that cs-pay never uses, but that load much of Node: it starts no other
 * program, and decides about colours itself (src/io/colour.ts).
 */
const UNUSED = {
  "node:child_process": "export {};",
  "#supports-color": "export default { stdout: false, stderr: false };",
};

/** Libraries that come as ES modules too, of which the bundler takes only what is used. */
const ESM_BUILDS = { yaml: path.join(ROOT, "node_modules/yaml/browser/dist/index.js") };

rmSync(DIST, { recursive: true, force: true });
await bundle({ cli: "src/cli/start.ts" }, DIST);
await bundle({ "reading-worker": "src/cli/reading/reading-worker.ts" }, DIST);
await keepParsedYaml();
execFileSync(process.execPath, [path.join(ROOT, ".keep-compiled.mjs")], {
  stdio: ["ignore", "ignore", "inherit"],
});

async function bundle(input, dir) {
  const ofMonth = new Set();
  const built = await rolldown({
    cwd: ROOT,
    input,
    platform: "node",
    resolve: { alias: ESM_BUILDS },
    transform: { target: "node20" },
    plugins: [withoutUnused(), importedBy(MONTH, ofMonth)],
  });
  const atStart = { name: "start", tags: ["$initial"], priority: 1 };
  const forMonth = { name: "month", test: (id) => ofMonth.has(id) };
  const { output } = await built.write({
    dir,
    format: "cjs",
    sourcemap: true,
    comments: false,
    minify: {
      compress: false,
      mangle: false,
      codegen: { removeWhitespace: false, asciiOnly: true },
    },
    codeSplitting: { groups: [atStart, forMonth] },
    dynamicImportInCjs: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
  });
  await built.close();
  const foreign = output.filter(({ type, code }) => type === "chunk" && /[^\0-\x7f]/.test(code));
  if (foreign.length > 0) {
    throw new Error(`not ASCII, as bin/load.js reads it: ${foreign[0].fileName}; String.raw?`);
  }
}

function withoutUnused() {
  const mark = "\0unused:";
  return {
    name: "without-unused",
    resolveId: (id) => (Object.hasOwn(UNUSED, id) ? mark + id : undefined),
    load: (id) => (id.startsWith(mark) ? UNUSED[id.slice(mark.length)] : undefined),
  };
}

/** Gathers a module and all that it imports at once. */
function importedBy(module, found) {
  return {
    name: "imported-by",
    buildEnd() {
      const follow = (id) => {
        if (found.has(id)) return;
        found.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) follow(imported);
      };
      if (this.getModuleInfo(module)) follow(module);
    },
  };
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
