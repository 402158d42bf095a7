import { defineConfig } from "rolldown";

/*
 * One chunk per command: `src/cli` loads each command with `import()`, so `--version` and `--help`
 * read commander and nothing else. Libraries are bundled, because finding them in node_modules
 * costs more at start-up than running them; chunks stay unminified so that stack traces read well.
 */
export default defineConfig({
  input: { cli: "src/cli/entry.ts" },
  platform: "node",
  transform: { target: "node20" },
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    sourcemap: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  },
});
