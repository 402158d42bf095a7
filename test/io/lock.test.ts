import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { thisProcess } from "../../src/io/lock-owner.ts";
import { lockWorkspace } from "../../src/io/lock.ts";
import { scratchFolder } from "./support/scratch.ts";

const scratch = scratchFolder();
const child = join(scratch, "lock-child.mjs");
let count = 0;
let workspace = "";
let path = "";

beforeAll(async () => {
  const input = fileURLToPath(new URL("./support/lock-child.ts", import.meta.url));
  await build({ input, platform: "node", output: { file: child }, logLevel: "silent" });
});

beforeEach(() => {
  count += 1;
  workspace = join(scratch, `workspace-${count}`);
  path = join(workspace, ".cs-pay.lock");
  mkdirSync(workspace);
});

const deadPid = () => spawnSync(process.execPath, ["-e", "0"]).pid;
const left = (owner: object) => writeFileSync(path, JSON.stringify({ ...thisProcess(), ...owner }));
const codes = (attempt: ReturnType<typeof lockWorkspace>) =>
  attempt.diagnostics.map((finding) => finding.code);

describe("the lock of a workspace", () => {
  it("is held by one run and free when it has ended", () => {
    const first = lockWorkspace(workspace);
    const second = lockWorkspace(workspace);
    expect([first.lock !== undefined, second.lock]).toEqual([true, undefined]);
    expect(second.diagnostics[0]).toMatchObject({
      code: "CSP501",
      facts: { pid: String(process.pid), host: hostname(), path: ".cs-pay.lock" },
    });
    first.lock?.release();
    first.lock?.release();
    expect(readdirSync(workspace)).toEqual([]);
    expect(lockWorkspace(workspace).lock).toBeDefined();
  });

  it("is readable by its owner only", () => {
    lockWorkspace(workspace);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("is taken over from a run that was killed, and says so", () => {
    left({ pid: deadPid() });
    const attempt = lockWorkspace(workspace);
    expect(attempt.lock).toBeDefined();
    expect(codes(attempt)).toEqual(["CSP511"]);
    expect(readdirSync(workspace)).toEqual([".cs-pay.lock"]);
  });

  it("is taken over when the number of the dead run belongs to another process now", () => {
    left({ pid: process.ppid, born: "another-start" });
    expect(lockWorkspace(workspace).lock).toBeDefined();
  });

  it("of another host is believed for some hours", () => {
    const hour = 3_600_000;
    left({ host: "elsewhere", started: Date.now() - hour });
    expect(codes(lockWorkspace(workspace))).toEqual(["CSP501"]);
    left({ host: "elsewhere", started: Date.now() - 7 * hour });
    expect(lockWorkspace(workspace).lock).toBeDefined();
  });

  it("that is just being written is believed, an old empty one is not", () => {
    writeFileSync(path, "");
    expect(codes(lockWorkspace(workspace))).toEqual(["CSP501"]);
    utimesSync(path, new Date(), new Date(Date.now() - 60_000));
    expect(lockWorkspace(workspace).lock).toBeDefined();
  });

  it("is not released by a run that has lost it", () => {
    const { lock } = lockWorkspace(workspace);
    left({ started: 1 });
    lock?.release();
    expect(existsSync(path)).toBe(true);
  });

  it("cannot be had where nothing can be written", () => {
    const attempt = lockWorkspace(join(workspace, "nowhere"));
    expect([attempt.lock, codes(attempt)]).toEqual([undefined, ["CSP502"]]);
  });

  it("lets in one at a time, also when many find a dead one", { timeout: 60_000 }, async () => {
    left({ pid: deadPid() });
    const log = join(workspace, "log");
    const begin = String(Date.now() + 700);
    const runs = Array.from({ length: 8 }, () => {
      const run = spawn(process.execPath, [child, workspace, log, begin]);
      return new Promise((resolve) => run.once("exit", resolve));
    });
    await Promise.all(runs);
    expect(readFileSync(log, "utf8")).toBe("in\nout\n".repeat(8));
  });
});
