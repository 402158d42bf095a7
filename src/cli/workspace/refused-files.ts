import type { Bilingual } from "../../kernel/bilingual.ts";
import { type Diagnostic, hintOf, messageOf, severityOf } from "../../kernel/diagnostic.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import { type MixedUp, mixedUpColumns } from "../../intake/mixed-up-columns.ts";
import type { KindReading } from "../../intake/read-kind.ts";
import type { IntakeContext } from "../../intake/reading.ts";
import { shown } from "../../intake/shown.ts";
import type { FileTally, Reject, SourceFile } from "../../intake/table.ts";
import { isOfAnotherMonth, isReadForPay } from "./read-for-pay.ts";

/** One or two rows that cannot be used say nothing about the export they stand in. */
const WHOLE_FROM = 3;

/**
 * 整份被拒收 — a file of which every row was refused may say anything about anybody: it counts as
 * unreadable, and is told once with the slip that explains it, not row by row.
 *
 * Rows that name people of the roster hold those people already, so that nobody else need wait.
 */
export async function tellRefusedFiles(
  kind: InputKind,
  files: readonly SourceFile[],
  context: IntakeContext,
  reading: KindReading,
): Promise<void> {
  if (kind.absence === "required") return;
  for (const tally of reading.tallies) {
    const file = files.find(({ path }) => path === tally.path);
    const isTold = reading.unreadable.includes(tally.path);
    if (!file || isTold || !isRefused(tally) || holdsWhomItNames(kind, tally, context, reading)) {
      continue;
    }
    const mixedUp = await mixedUpColumns(kind, file, (id) => context.knows(id));
    if (!mixedUp && tally.rejected < WHOLE_FROM) continue;
    reading.unreadable.push(tally.path);
    tellOnce(reading, tally, mixedUp);
  }
}

function isRefused({ rows, ignored, rejected }: FileTally): boolean {
  const passedOver = Object.values(ignored).reduce((sum, count) => sum + count, 0);
  return rejected > 0 && rows === passedOver + rejected;
}

function holdsWhomItNames(
  { kind }: InputKind,
  { path }: FileTally,
  context: IntakeContext,
  { rejects }: KindReading,
): boolean {
  if (!isReadForPay(kind)) return namesRefused(rejects, path, context);
  return rejects.every((reject) => {
    const { place, employee } = reject;
    if (place.file !== path) return true;
    if (employee === undefined || isOfAnotherMonth(reject)) return false;
    return context.knows(employee) || context.refused?.has(employee) === true;
  });
}

/** Rows of people whose own roster row was refused: they wait for that row. */
function namesRefused(
  rejects: readonly Reject[],
  path: string,
  { refused }: IntakeContext,
): boolean {
  return rejects.every(
    ({ place, employee = "" }) => place.file !== path || refused?.has(employee) === true,
  );
}

function tellOnce(reading: KindReading, tally: FileTally, mixedUp: MixedUp | undefined): void {
  const { diagnostics } = reading;
  const isOfRow = (one: Diagnostic) =>
    one.place?.file === tally.path && severityOf(one) === "error";
  const at = diagnostics.findIndex(isOfRow);
  const first = diagnostics[at];
  if (!first) return;
  const others = diagnostics.filter((one) => !isOfRow(one));
  const { place, excerpt } = first;
  others.splice(at, 0, {
    code: "CSP127",
    facts: {
      count: String(tally.rejected),
      ...(mixedUp && { one: shown(mixedUp.one), other: shown(mixedUp.other) }),
    },
    named: { why: inBoth(messageOf, first), remedy: inBoth(hintOf, first) },
    ...(place && { place }),
    ...(excerpt && { excerpt }),
    ...(mixedUp && { hint: MIXED_UP[mixedUp.how] }),
  });
  diagnostics.length = 0;
  for (const one of others) diagnostics.push(one);
}

function inBoth(say: typeof messageOf, one: Diagnostic): Bilingual {
  return { zh: say(one, "zh"), en: say(one, "en") };
}

const MIXED_UP: Readonly<Record<MixedUp["how"], Bilingual>> = {
  swapped: {
    zh: "列名“{one}”和“{other}”像是写反了：对调这两个列名",
    en: 'exchange the headers "{one}" and "{other}": each stands over what the other should',
  },
  "ids-elsewhere": {
    zh: "花名册里的工号在“{other}”这一列，不在“{one}”：改正列名",
    en: 'correct the headers: the ids of the roster stand under "{other}", not under "{one}"',
  },
};
