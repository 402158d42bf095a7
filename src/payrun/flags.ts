import { type Bilingual, lazily } from "../kernel/bilingual.ts";
import type { Missing } from "../measures/quantity.ts";
import { isEmpty, membersOf } from "../policy/members.ts";
import type { FlagRule, WarningRule } from "../policy/rules.ts";
import { asDecimal, isKnown, Unknown } from "../policy/value.ts";
import { roundToFen } from "../kernel/money.ts";
import type { Column } from "../policy/model.ts";
import { rowsOf, type UnknownLine } from "./draft.ts";
import type { Flag, Hold, Warning } from "./month-result.ts";
import type { DecisionRow } from "./month-setup.ts";
import { type Asked, membersOfRule } from "./pay-lines.ts";

/** The things of a column's scope that belong to one person: itself, or its records. */
function eachThing(column: Column, asked: Asked, visit: (index: number) => void): void {
  if (column.scope.kind === "person") visit(asked.person.index);
  else if (column.scope.kind === "span") asked.frame.spansOf(asked.person.index).forEach(visit);
  else {
    const members = membersOfRule({ column }, asked);
    // Most people have no record of most sets.
    if (!members || isEmpty(members, asked.person.index)) return;
    const { from, to } = membersOf(members, asked.person.index);
    for (let index = from; index < to; index += 1) visit(index);
  }
}

export interface RaisedFlags {
  readonly flags: readonly Flag[];
  /** A flag that would hold and cannot be decided. */
  readonly undecided: readonly { readonly rule: FlagRule; readonly missing: readonly Missing[] }[];
}

/** 提请决定 — every flag of the policy that a person's month raises. */
export function flagsOf(
  rules: readonly FlagRule[],
  decisions: readonly DecisionRow[],
  asked: Asked,
): RaisedFlags {
  if (rules.length === 0) return NOTHING_RAISED;
  const flags: Flag[] = [];
  const undecided: { rule: FlagRule; missing: readonly Missing[] }[] = [];
  for (const rule of rules) {
    eachThing(rule.column, asked, (index) => {
      const raised = asked.frame.value(rule.column, index);
      if (raised instanceof Unknown && rule.holds)
        undecided.push({ rule, missing: raised.missing });
      if (raised === true) flags.push(flagOf(rule, index, decisions, asked));
    });
  }
  return { flags, undecided };
}

const NOTHING_RAISED: RaisedFlags = { flags: [], undecided: [] };

function flagOf(
  rule: FlagRule,
  index: number,
  decisions: readonly DecisionRow[],
  asked: Asked,
): Flag {
  const { frame, person } = asked;
  const { column } = rule;
  const decided = decisions.find((row) => row.employee === person.id && row.code === column.name);
  return {
    person,
    code: column.name,
    label: column.title,
    clause: column.clause,
    message: lazily((language) => rule.message(frame, index, language)),
    decides: rule.decides,
    holds: rule.holds,
    decided: decided?.decision,
    sources: rowsOf((add) => column.sources(frame, index, add), person.row),
  };
}

/** 制度自身的警告 — warnings that the policy itself declares (a base outside its band). */
export function policyWarnings(rules: readonly WarningRule[], asked: Asked): readonly Warning[] {
  let warnings = NO_WARNINGS;
  for (const rule of rules) {
    eachThing(rule.column, asked, (index) => {
      if (asked.frame.value(rule.column, index) !== true) return;
      const stake = rule.atStake?.evaluate(asked.frame, index) ?? null;
      const warning: Warning = {
        person: asked.person,
        guard: rule.column.name,
        title: rule.column.title,
        article: rule.article,
        message: lazily((language) => rule.message(asked.frame, index, language)),
        atStake: isKnown(stake) ? roundToFen(asDecimal(stake)) : undefined,
        clause: rule.column.clause,
      };
      warnings = [...warnings, warning];
    });
  }
  return warnings;
}

const NO_WARNINGS: readonly Warning[] = [];

/** 挂起原因 — flags that hold and were not released, and every figure that is missing. */
export function holdsOf(raised: RaisedFlags, unknown: readonly UnknownLine[]): readonly Hold[] {
  if (raised.flags.length === 0 && raised.undecided.length === 0 && unknown.length === 0) {
    return NO_HOLDS;
  }
  const holds: Hold[] = raised.flags
    .filter((flag) => flag.holds && flag.decided !== "release")
    .map((flag) => ({ code: flag.code, clause: flag.clause, reason: reasonOf(flag) }));
  if (unknown.length === 0 && raised.undecided.length === 0) return holds;
  const seen = new Set<string>();
  const lacking = [
    ...unknown.map(({ rule, missing }) => ({ column: rule.column, missing })),
    ...raised.undecided.map(({ rule, missing }) => ({ column: rule.column, missing })),
  ];
  for (const { column, missing } of lacking) {
    for (const { what, where } of missing) {
      if (seen.has(`${where}|${what.en}`)) continue;
      seen.add(`${where}|${what.en}`);
      const reason = {
        zh: `缺少${what.zh}（${where}），${column.title.zh}无法计算`,
        en: `${what.en} missing (${where}), ${column.title.en} cannot be computed`,
      };
      holds.push({ code: "unknown", clause: column.clause, reason });
    }
  }
  return holds;
}

const NO_HOLDS: readonly Hold[] = [];

function reasonOf(flag: Flag): Bilingual {
  return {
    get zh() {
      return `${flag.label.zh}：${flag.message.zh}，由${flag.decides.zh}决定`;
    },
    get en() {
      return `${flag.label.en}: ${flag.message.en}; ${flag.decides.en} decides`;
    },
  };
}
