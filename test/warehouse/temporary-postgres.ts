import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const VERSIONS = "/usr/lib/postgresql";
/** The server refuses to run as root; the Debian package makes this user for it. */
const SERVER_USER = "postgres";

/** 临时 PostgreSQL — a server of its own on a socket in a folder of its own. */
export interface TemporaryPostgres {
  /** Runs a script of psql and gives what it prints, tables as CSV. */
  run(script: string): string;
  stop(): void;
}

/** 程序所在 — the newest server installed here; undefined where there is none. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  return readdirSync(VERSIONS)
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => path.join(VERSIONS, version, "bin"))
    .find((folder) => existsSync(path.join(folder, "initdb")));
}

/** 启动 — an empty database in a temporary folder, without a port. */
export function temporaryPostgres(programs: string): TemporaryPostgres {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-pg-"));
  const cluster = path.join(folder, "data");
  const asServer = (program: string, args: readonly string[]): void => {
    const command = [path.join(programs, program), ...args];
    const isRoot = process.getuid?.() === 0;
    const [first = "", ...rest] = isRoot
      ? ["runuser", "-u", SERVER_USER, "--", ...command]
      : command;
    execFileSync(first, rest, { cwd: folder, stdio: "ignore" });
  };
  chmodSync(folder, 0o777);
  const auth = ["-U", SERVER_USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"];
  asServer("initdb", ["-D", cluster, ...auth, "--no-sync"]);
  const options = `-c listen_addresses='' -c fsync=off -k ${folder}`;
  const log = path.join(folder, "server.log");
  asServer("pg_ctl", ["-D", cluster, "-l", log, "-o", options, "-w", "start"]);
  return {
    run: (script) =>
      execFileSync(
        path.join(programs, "psql"),
        [
          "-h",
          folder,
          "-U",
          SERVER_USER,
          "--no-psqlrc",
          "--quiet",
          "--csv",
          "-v",
          "ON_ERROR_STOP=1",
        ],
        { input: script, encoding: "utf8", maxBuffer: 1 << 28 },
      ),
    stop: () => {
      asServer("pg_ctl", ["-D", cluster, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
