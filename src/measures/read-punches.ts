import { kindNamed } from "../inputs/index.ts";
import { type KindReading, readInto } from "../intake/read-kind.ts";
import type { IntakeContext } from "../intake/reading.ts";
import type { SourceFile } from "../intake/table.ts";
import { LaterPunches } from "./later-punches.ts";
import type { PunchList } from "./punch-list.ts";
import { PunchReading } from "./punch-reading.ts";

/** 读打卡 — of all that is kept of a month, punches are most by far. */
export async function readPunches(
  files: readonly SourceFile[],
  context: IntakeContext,
): Promise<KindReading & { readonly punches: PunchList }> {
  const kind = kindNamed("punches");
  const quick = new PunchReading();
  const seen = new LaterPunches(quick);
  const found = await readInto(kind, files, context, quick, seen);
  if (!seen.isBroken) return { ...found, punches: quick.punches };
  const anew = new PunchReading();
  const reading = await readInto(kind, files, context, anew);
  return { ...reading, punches: anew.punches };
}
