import { appendFileSync } from "node:fs";
import { lockWorkspace } from "../../../src/io/lock.ts";

/* node lock-child.ts <workspace> <log> <begin>: takes the lock once, notes when in and when out. */
const [workspace = "", log = "", begin = ""] = process.argv.slice(2);
while (Date.now() < Number(begin));

for (let tries = 0; tries < 400; tries++) {
  const { lock } = lockWorkspace(workspace);
  if (lock) {
    appendFileSync(log, "in\n");
    await new Promise((resolve) => setTimeout(resolve, 5));
    appendFileSync(log, "out\n");
    /* Every second run is killed with the lock in its hands. */
    if (process.pid % 2 === 0) process.kill(process.pid, "SIGKILL");
    lock.release();
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 3));
}
