import { dayFromIso } from "../../../src/kernel/calendar.ts";
import { main } from "../../../src/cli/main.ts";

/* node seal-child.mjs <workspace> <steps> <command …>: dies after that many steps of writing. */
const [cwd = "", steps = "", ...argv] = process.argv.slice(2);
let left = Number(steps);

process.exitCode = await main(argv, {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd,
  env: {},
  isTTY: { stdout: false, stderr: false },
  columns: 100,
  platform: process.platform,
  today: () => dayFromIso("2024-06-05") ?? 0,
  interrupted: new AbortController().signal,
  onStep: () => {
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  },
});
