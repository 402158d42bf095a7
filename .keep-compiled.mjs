import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/* Runs the built program as people do, so that what it uses is kept compiled; then keeps it. */
const { keepCompiled, loadOwn } = createRequire(import.meta.url)("./bin/load.js");
const { start } = loadOwn(path.join(import.meta.dirname, "dist/cli.cjs"));

const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-build-"));
try {
  for (const pack of ["telecom-support", "online-shop"]) {
    const workspace = path.join(folder, pack);
    await run("init", workspace, "--policy", pack);
    await run("month", "2024-05", "--dir", workspace);
  }
  await run("--version");
  keepCompiled();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(...argv) {
  process.argv.splice(2, Infinity, ...argv);
  const exitCode = await start();
  if (exitCode > 1) throw new Error(`cs-pay ${argv.join(" ")} ends with ${exitCode}`);
}
