import { join, resolve } from "node:path";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { cleanLeftovers } from "../../io/leftovers.ts";
import { lockWorkspace } from "../../io/lock.ts";
import { listWorkspace } from "../../io/workspace-folder.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf, stopWith } from "../print-findings.ts";
import { refuse } from "../refuse.ts";
import { textsIn } from "../text/texts-in.ts";
import { tidyClosed } from "./closed/tidy-closed.ts";
import { CONFIG_FILE, workspaceRoot } from "./workspace.ts";

const OUT_FOLDER = "out";

/** 锁定之下 — what a command that writes has while it holds the workspace. */
export interface Locked {
  readonly root: string;
  /** The folder of the months' reports. */
  readonly out: string;
  /** What taking the lock and tidying up found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** 锁定后执行 — one writing command at a time; what killed runs left is tidied up first. */
export async function underLock(
  options: GlobalOptions,
  call: Invocation,
  act: (locked: Locked) => Promise<number>,
): Promise<number> {
  const root = workspaceRoot(options, call);
  const out =
    options.out === undefined ? join(root, OUT_FOLDER) : resolve(call.world.cwd, options.out);
  const refused = await unusable(root, out, options, call);
  if (refused !== undefined) return refused;
  const { lock, diagnostics } = lockWorkspace(root);
  if (!lock) {
    const held = diagnostics.some(({ code }) => code === "CSP501");
    return stopWith(diagnostics, speechOf(call, options), held ? 3 : 2);
  }
  try {
    const tidied = [...(await cleanLeftovers(out)), ...(await tidyClosed(root))];
    return await act({ root, out, diagnostics: [...diagnostics, ...tidied] });
  } finally {
    lock.release();
  }
}

/** A folder that is no workspace gets no lock; and reports never replace a folder of exports. */
async function unusable(
  root: string,
  out: string,
  options: GlobalOptions,
  call: Invocation,
): Promise<number | undefined> {
  const speech = speechOf(call, options);
  const { files, diagnostics } = await listWorkspace(root);
  if (!files.some(({ path }) => path === CONFIG_FILE)) {
    return stopWith([...diagnostics, { code: "CSP380", facts: {} }], speech);
  }
  if (out !== root) return undefined;
  return refuse(call, textsIn(speech.language).outIsWorkspace);
}
