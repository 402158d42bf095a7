import type { Finding, Guard, GuardCase, LawChange } from "../guard.ts";
import type { Legal } from "../legal.ts";
import { applyLawChanges } from "./apply-law-changes.ts";
import { GR_01 } from "./gr-01.ts";
import { GR_02 } from "./gr-02.ts";
import { GR_04 } from "./gr-04.ts";
import { GR_05 } from "./gr-05.ts";
import { GR_06 } from "./gr-06.ts";
import { GR_07 } from "./gr-07.ts";
import { GR_09 } from "./gr-09.ts";
import { GR_10 } from "./gr-10.ts";
import { GR_11 } from "./gr-11.ts";
import { GR_26 } from "./gr-26.ts";

/** 核查清单 — every guard, in the order of its number. */
export const GUARDS: readonly Guard[] = [
  GR_01,
  GR_02,
  GR_04,
  GR_05,
  GR_06,
  GR_07,
  GR_09,
  GR_10,
  GR_11,
  GR_26,
];

/** Pay is raised to the floor first, since the cap on recovery is a share of that pay. */
const ENFORCED: readonly Guard[] = [GR_11, GR_01, GR_04, GR_02];

/** 核查 — what the law says about a slip as the policy computes it. */
export function checkGuards(subject: GuardCase, legal: Legal): readonly Finding[] {
  return GUARDS.flatMap((guard) => guard.check(subject, legal));
}

/** 依法调整 — what `law: enforce` changes, each guard looking at the lines the last one left. */
export function enforceGuards(subject: GuardCase, legal: Legal): readonly LawChange[] {
  const all: LawChange[] = [];
  let lines = subject.lines;
  for (const guard of ENFORCED) {
    const changes = guard.enforce?.({ ...subject, lines }, legal) ?? [];
    lines = applyLawChanges(lines, changes);
    all.push(...changes);
  }
  return all;
}
