import type { Finding, Guard, GuardCase, LawChange } from "../guard.ts";
import type { Legal } from "../legal.ts";
import type { PolicyCase, PolicyObjection } from "../policy-case.ts";
import { applyLawChanges } from "./apply-law-changes.ts";
import { GR_01 } from "./gr-01.ts";
import { GR_02 } from "./gr-02.ts";
import { GR_03 } from "./gr-03.ts";
import { GR_04 } from "./gr-04.ts";
import { GR_05 } from "./gr-05.ts";
import { GR_06 } from "./gr-06.ts";
import { GR_07 } from "./gr-07.ts";
import { GR_08 } from "./gr-08.ts";
import { GR_09 } from "./gr-09.ts";
import { GR_10 } from "./gr-10.ts";
import { GR_11 } from "./gr-11.ts";
import { GR_12 } from "./gr-12.ts";
import { GR_13 } from "./gr-13.ts";
import { GR_14 } from "./gr-14.ts";
import { GR_15 } from "./gr-15.ts";
import { GR_16 } from "./gr-16.ts";
import { GR_17 } from "./gr-17.ts";
import { GR_18 } from "./gr-18.ts";
import { GR_19 } from "./gr-19.ts";
import { GR_20 } from "./gr-20.ts";
import { GR_21 } from "./gr-21.ts";
import { GR_22 } from "./gr-22.ts";
import { GR_23 } from "./gr-23.ts";
import { GR_24 } from "./gr-24.ts";
import { GR_25 } from "./gr-25.ts";
import { GR_26 } from "./gr-26.ts";

/** 核查清单 — every guard, in the order of its number. */
export const GUARDS: readonly Guard[] = [
  GR_01,
  GR_02,
  GR_03,
  GR_04,
  GR_05,
  GR_06,
  GR_07,
  GR_08,
  GR_09,
  GR_10,
  GR_11,
  GR_12,
  GR_13,
  GR_14,
  GR_15,
  GR_16,
  GR_17,
  GR_18,
  GR_19,
  GR_20,
  GR_21,
  GR_22,
  GR_23,
  GR_24,
  GR_25,
  GR_26,
];

/** 按月薪核查的 — guards that judge nobody under a policy that does not say its monthly base. */
export const COUNTED_FROM_BASE: readonly string[] = GUARDS.flatMap(({ id, countsFromBase }) =>
  countsFromBase ? [id] : [],
);

const CHECKING = GUARDS.filter((guard) => guard.check !== undefined);
const NOTHING_FOUND: readonly Finding[] = [];
const NOTHING_CHANGED: readonly LawChange[] = [];

/** Pay is raised to the floor first, since the cap on recovery is a share of that pay. */
const ENFORCED: readonly Guard[] = [GR_11, GR_01, GR_04, GR_02];

/** 核查方式 — which guards look, and which of them may change an amount. */
export type Switches = (guard: string) => GuardMode;
export type GuardMode = "warn" | "enforce" | "off";

/** 启用的核查 — the guards that look, and those of them that may change an amount. */
export interface GuardsInUse {
  readonly checking: readonly Guard[];
  readonly enforcing: readonly Guard[];
}

/** 启用哪些核查 — asked once for a month: it is the same for everybody. */
export function guardsInUse(mode: Switches): GuardsInUse {
  return {
    checking: CHECKING.filter(({ id }) => mode(id) !== "off"),
    enforcing: ENFORCED.filter(({ id }) => mode(id) === "enforce"),
  };
}

/** 核查 — what the law says about a slip as the policy computes it. */
export function checkGuards(
  subject: GuardCase,
  legal: Legal,
  { checking }: GuardsInUse,
): readonly Finding[] {
  let found = NOTHING_FOUND;
  checking.forEach((guard) => {
    const findings = guard.check?.(subject, legal);
    if (findings && findings.length > 0)
      found = found.length > 0 ? [...found, ...findings] : findings;
  });
  return found;
}

/** 依法调整 — what `law: enforce` changes, each guard looking at the lines the last one left. */
export function enforceGuards(
  subject: GuardCase,
  legal: Legal,
  { enforcing }: GuardsInUse,
): readonly LawChange[] {
  if (enforcing.length === 0) return NOTHING_CHANGED;
  const all: LawChange[] = [];
  let lines = subject.lines;
  for (const guard of enforcing) {
    const changes = guard.enforce?.({ ...subject, lines }, legal) ?? [];
    lines = applyLawChanges(lines, changes);
    all.push(...changes);
  }
  return all;
}

/** 对制度的核查 — what the guards have against a policy before anyone is paid by it. */
export function objectionsTo(policy: PolicyCase, legal: Legal): readonly PolicyObjection[] {
  const found: PolicyObjection[] = [];
  for (const guard of GUARDS) found.push(...(guard.object?.(policy, legal, found) ?? []));
  return found;
}
