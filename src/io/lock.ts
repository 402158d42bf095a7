import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { isAlive, type LockOwner, ownerIn, thisProcess } from "./lock-owner.ts";
import { systemReason, writeFailure } from "./system-error.ts";
import { OWNER_FILE } from "./write-file.ts";

const LOCK_FILE = ".cs-pay.lock";
/* A lock without readable content is being written just now, or its writer was killed in it. */
const MILLISECONDS_TRUSTED_UNREADABLE = 10_000;
/* Each try means that another run came and went in between. */
const TRIES = 100;

/** 锁 — held by this run until released. */
export interface Lock {
  /** Waits for nothing and may be called twice, so a signal handler can call it. */
  release(): void;
}

/** 取锁结果 — the lock, or the finding that says who holds it. */
export interface LockAttempt {
  readonly lock?: Lock;
  readonly diagnostics: readonly Diagnostic[];
}

interface Acquired {
  readonly text?: string;
  readonly holder?: LockOwner | undefined;
  readonly lifted?: LockOwner | undefined;
}

/** 锁定工作区 — one run at a time; a lock whose owner is gone is taken over. */
export function lockWorkspace(root: string): LockAttempt {
  const path = join(root, LOCK_FILE);
  try {
    const { text, holder, lifted } = acquire(path);
    if (text === undefined) {
      return { diagnostics: [{ code: "CSP501", facts: factsOf(holder) }] };
    }
    return {
      lock: { release: () => removeIf(path, text) },
      diagnostics: lifted ? [{ code: "CSP511", facts: factsOf(lifted) }] : [],
    };
  } catch (error) {
    return { diagnostics: [writeFailure(LOCK_FILE, error)] };
  }
}

/**
 * Creating the file exclusively is the whole lock. Only taking over needs care: of two runs that
 * both find the owner dead, the slower one must not remove the lock that the faster one has made
 * meanwhile. So whoever wants to remove a dead lock first takes a claim named after its content,
 * and looks again: nobody else can change that content as long as the claim is held.
 */
function acquire(path: string): Acquired {
  let lifted: LockOwner | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const text = JSON.stringify(thisProcess());
    if (create(path, text)) return { text, lifted };
    const found = contentOf(path);
    if (found === undefined) continue;
    const owner = ownerIn(found);
    if (owner ? isAlive(owner) : isFresh(path)) return { holder: owner };
    const claimPath = `${path}.${createHash("sha256").update(found).digest("hex").slice(0, 12)}`;
    const claim = acquire(claimPath);
    if (claim.text === undefined) return claim;
    if (removeIf(path, found)) lifted = owner;
    removeIf(claimPath, claim.text);
  }
  return {};
}

/** Looks at the file again afterwards: a writer that slept too long may have lost it. */
function create(path: string, text: string): boolean {
  try {
    const file = openSync(path, "wx", OWNER_FILE);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (systemReason(error) === "EEXIST") return false;
    throw error;
  }
  return contentOf(path) === text;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (systemReason(error) === "ENOENT") return undefined;
    throw error;
  }
}

function removeIf(path: string, content: string): boolean {
  if (contentOf(path) !== content) return false;
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    if (systemReason(error) === "ENOENT") return false;
    throw error;
  }
}

function isFresh(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written < MILLISECONDS_TRUSTED_UNREADABLE;
}

function factsOf(owner: LockOwner | undefined): Diagnostic["facts"] {
  const path = LOCK_FILE;
  if (!owner) return { path, pid: "?", host: "?", since: "?" };
  return { path, pid: String(owner.pid), host: owner.host, since: owner.since };
}
