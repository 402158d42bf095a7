import { createRequire } from "node:module";

/** ClickHouse 会话 — a database in this process, gone after `cleanup`. */
export interface ClickHouseSession {
  query(sql: string, format?: string): string;
  cleanup(): void;
}

/** 找到 ClickHouse — how to open a session; undefined where its package `chdb` is not installed. */
export function clickHouse(): (() => ClickHouseSession) | undefined {
  try {
    const { Session } = createRequire(import.meta.url)("chdb") as {
      Session: new () => ClickHouseSession;
    };
    return () => new Session();
  } catch {
    return undefined;
  }
}
