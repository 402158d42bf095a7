import { type Decimal, decimalFrom, plain, whole } from "../../../kernel/decimal.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import type { AskedChange } from "./asked-changes.ts";

const PER_CENT = whole(100);
const ALL = whole(1);
const TENFOLD = whole(10);

/**
 * 过大的改动 — a percentage that becomes ten times as much, or more than all: `1.1` written for
 * `1.1%` is a hundred and ten per cent. Nothing is stopped; whoever means it knows.
 */
export function largeChanges(changes: readonly AskedChange[]): readonly Diagnostic[] {
  return changes.flatMap(({ policy, path, before, after }): readonly Diagnostic[] => {
    const was = percentage(before);
    const now = percentage(after) ?? decimalFrom(after);
    if (!was || !now || !isFar(was, now)) return [];
    const percent = `${plain(now.times(PER_CENT))}%`;
    const facts = { policy, path, before, after, percent };
    if (percentage(after)) return [{ code: "CSP549", facts }];
    const meant = {
      zh: `若指百分之 ${after}，写成 ${path}=${after}%`,
      en: `write ${path}=${after}% if you mean ${after} per cent`,
    };
    return [{ code: "CSP549", facts, hint: meant }];
  });
}

function percentage(text: string): Decimal | undefined {
  const number = /^(.*\d)\s*%$/.exec(text.trim())?.[1];
  return number === undefined ? undefined : decimalFrom(number)?.div(PER_CENT);
}

function isFar(was: Decimal, now: Decimal): boolean {
  if (now.gt(ALL) && was.lte(ALL)) return true;
  if (was.isZero() || now.isZero()) return false;
  return now.abs().gt(was.abs().times(TENFOLD)) || was.abs().gt(now.abs().times(TENFOLD));
}
