import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
  const large = path.join(folder, "telecom-support");
  writeFileSync(path.join(large, "2024-05/calls-large.csv"), largeCalls());
  await run("month", "2024-05", "--dir", large);
  await run("--version");
  keepCompiled();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** More than is held as a whole: threads share it out. */
function largeCalls() {
  const rows = ["call_id,agent_id,started_at,answered,talk_seconds"];
  for (let id = 10_000_000; rows.length < 500_000; id += 1) {
    rows.push(`${id},8002,2024-05-13 08:49:51,Y,${id % 300}`);
  }
  return `${rows.join("\n")}\n`;
}

async function run(...argv) {
  process.argv.splice(2, Infinity, ...argv);
  const exitCode = await start();
  if (exitCode > 1) throw new Error(`cs-pay ${argv.join(" ")} ends with ${exitCode}`);
}
