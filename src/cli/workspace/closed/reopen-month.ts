import { fill } from "../../../kernel/bilingual.ts";
import { isoDay, type Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { fingerprintOf } from "../../../io/fingerprint.ts";
import { bytesIn, setSealAside } from "../../../io/sealed-folder.ts";
import { listWorkspace } from "../../../io/workspace-folder.ts";
import { join } from "node:path";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printJson } from "../../print-json.ts";
import { type Speech, speechOf, stopWith } from "../../print-findings.ts";
import { textsIn } from "../../text/texts-in.ts";
import { underLock } from "../under-lock.ts";
import { settle } from "../workspace.ts";
import { CLOSED_FOLDER, SEAL_MANIFEST, sealPath } from "./closed-month.ts";
import { userOf } from "./close-month.ts";
import { Journal } from "./journal.ts";
import { asidePath } from "./tidy-closed.ts";

/**
 * 重新打开 — only the last sealed month, because later ones stand on it. The reason is written
 * down first; the seal itself is kept under another name.
 */
export async function reopenMonth(
  month: Month,
  reason: string,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  return underLock(options, call, async ({ root }) => {
    const { config } = await settle(root);
    const speech = speechOf(call, options, config?.language);
    const { closedMonths } = await listWorkspace(root);
    const refused = notReopenable(month, closedMonths);
    if (refused) return stopWith([refused], speech);
    const journal = await Journal.read(root);
    if (journal.brokenAt !== undefined) {
      const facts = { path: Journal.path, where: `:${journal.brokenAt}` };
      return stopWith([{ code: "CSP534", facts }], speech);
    }
    const keptAs = `${CLOSED_FOLDER}/reopened/${month}-${timesReopened(journal, month) + 1}`;
    const { absolute, path } = sealPath(root, month);
    const manifest = await bytesIn(join(absolute, SEAL_MANIFEST));
    const { world } = call;
    const failure =
      (await journal.add({
        month,
        on: isoDay(world.today()),
        by: userOf(world.env),
        reason: reason.trim(),
        manifest: fingerprintOf(manifest ?? "").sha256,
        keptAs,
      })) ?? (await setSealAside(absolute, asidePath(root, keptAs), path));
    if (failure) return stopWith([failure], speech);
    say({ month, keptAs, reason: reason.trim() }, speech);
    return 0;
  });
}

function notReopenable(month: Month, closed: readonly Month[]): Diagnostic | undefined {
  const known = closed.join(", ") || "—";
  if (!closed.includes(month)) return { code: "CSP523", facts: { month, known } };
  const later = closed.filter((one) => one > month).join(", ");
  return later === "" ? undefined : { code: "CSP524", facts: { month, later } };
}

function timesReopened({ rows }: Journal, month: Month): number {
  return rows.filter((row) => row.month === month).length;
}

function say(
  { month, keptAs, reason }: { month: Month; keptAs: string; reason: string },
  { call, options, language }: Speech,
): void {
  const { world } = call;
  if (options.json) printJson(world, "cs-pay/reopen@1", { month, kept_as: keptAs, reason });
  else if (!options.quiet) {
    const text = fill(textsIn(language).reopenDone, { month, path: keptAs, log: Journal.path });
    world.stdout.write(`${text}\n`);
  }
}
