import { replaceFolder } from "../../../src/io/output-folder.ts";
import { setOf } from "./report-set.ts";

/* node swap-child.ts <target> <how>: dies after that many steps, or `forever` writes by turns. */
const [target = "", how = ""] = process.argv.slice(2);

if (how === "forever") {
  process.stdout.write("begun");
  for (let turn = 0; ; turn += 1) {
    await replaceFolder(target, setOf(turn % 2 === 0 ? "new" : "old"));
    /* Runs never follow each other faster than a process starts. */
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

let left = Number(how);
await replaceFolder(target, setOf("new"), () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
});
