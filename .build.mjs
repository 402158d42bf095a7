import { rolldown } from "rolldown";

/*
 * One chunk per command: `src/cli` loads each command with `import()`, so `--version` and `--help`
 * read commander and nothing else. Libraries are bundled, because finding them in node_modules
 * costs more at start-up than running them; chunks stay unminified so that stack traces read well.
 */
const bundle = await rolldown({
  cwd: import.meta.dirname,
  input: { cli: "src/cli/entry.ts" },
  platform: "node",
  transform: { target: "node20" },
});
await bundle.write({
  dir: "dist",
  format: "esm",
  cleanDir: true,
  sourcemap: true,
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
});
await bundle.close();
