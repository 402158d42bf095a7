import type { Diagnostic } from "../kernel/diagnostic.ts";

/* A table program that has the file open makes these on Windows. */
const BUSY = new Set(["EBUSY", "EPERM", "EACCES"]);
const NO_ROOM = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** 系统错误码 — `ENOENT`, `EACCES` …; whatever is no answer of the system is our fault and thrown. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code === "string" && /^E[A-Z0-9]+$/.test(code)) return code;
  throw error;
}

export function isMissing(error: unknown): boolean {
  return systemReason(error) === "ENOENT";
}

/** 读取失败 — the finding for a file or folder that could not be read. */
export function readFailure(displayPath: string, error: unknown): Diagnostic {
  const reason = systemReason(error);
  const code = reason === "ENOENT" ? "CSP505" : "CSP504";
  return { code, facts: { path: displayPath, reason } };
}

/** 写入失败 — the finding for a file or folder that could not be written. */
export function writeFailure(displayPath: string, error: unknown): Diagnostic {
  const reason = systemReason(error);
  const isBusy = BUSY.has(reason) && process.platform === "win32";
  const code = NO_ROOM.has(reason) ? "CSP509" : isBusy ? "CSP503" : "CSP502";
  return { code, facts: { path: displayPath, reason } };
}

/** Tries again for some three seconds where a virus scanner or Excel may hold the file. */
export async function retryWhileBusy<T>(attempt: () => T | Promise<T>): Promise<T> {
  const pauses = process.platform === "win32" ? [25, 50, 100, 200, 400, 800, 1600] : [];
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!BUSY.has(systemReason(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}
