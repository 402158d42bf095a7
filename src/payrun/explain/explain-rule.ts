import { type Bilingual, lazily } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Column, Computation, Part } from "../../policy/model.ts";
import { membersIn, membersOf } from "../../policy/members.ts";
import { Unknown } from "../../policy/value.ts";
import { ruleReference, rowsOf } from "../draft.ts";
import type { Asked } from "../pay-lines.ts";
import { blankColumns } from "./blank-columns.ts";
import { comparedFigures, decisiveComparisons } from "./decisive-comparisons.ts";
import { figureText } from "./figure-text.ts";
import type { ExplainedGate, ExplainedRule, NextStep } from "./explained.ts";

/** 说明场合 — who is asked, and what people call the words of the policy. */
export interface Explaining extends Asked {
  readonly labels: ReadonlyMap<string, Bilingual>;
}

/** Deeper than any policy reads; a figure of the month before is not asked again. */
const DEEPEST = 8;

/** 说明规则 — asks a column again, with its parts: one evaluator, no arithmetic of its own. */
export function explainRule(
  column: Column,
  index: number,
  asked: Explaining,
  depth = 0,
): ExplainedRule {
  const { frame, labels } = asked;
  const value = frame.value(column, index);
  const parts: Part[] = [];
  column.parts?.(frame, index, (part) => parts.push(part));
  const at = { asked, index };
  return {
    name: column.name,
    title: column.title,
    value: lazily((language) => figureText(value, column.type, language, labels)),
    formula: lazily((language) => column.show(frame, index, language)),
    clause:
      column.clause === ""
        ? undefined
        : { id: column.clause, heading: column.heading, says: column.says },
    policy: ruleReference(column),
    layer: column.layer,
    gates: parts.flatMap((part) => (part.kind === "gate" ? [gateOf(part, at)] : [])),
    nextSteps: parts.flatMap((part) => (part.kind === "next_step" ? [nextStepOf(part, at)] : [])),
    missing: value instanceof Unknown ? value.missing : [],
    reads: depth < DEEPEST ? readsOf(column, index, asked, depth) : [],
    sources: rowsOf((add) => column.sources(frame, index, add), asked.person.row),
  };
}

/** 所问之处 — every stretch, record or group of the person for which a column has a value. */
export function placesOf(column: Column, asked: Asked): readonly number[] {
  const { frame, person } = asked;
  const { scope } = column;
  if (scope.kind === "person") return [person.index];
  if (scope.kind === "span") return frame.spansOf(person.index);
  if (scope.kind !== "record") return [frame.groupOf(scope.kind, person.index)];
  const set = asked.set(scope.set);
  if (!set) return [];
  const members = membersIn(frame, set);
  if (members.absent) return [];
  const { from, to } = membersOf(members, person.index);
  return Array.from({ length: to - from }, (_, position) => from + position);
}

type Partial<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;

interface At {
  readonly asked: Explaining;
  readonly index: number;
}

/** Columns read by the rule or by its conditions, each once. */
function readsOf(
  column: Column,
  index: number,
  asked: Explaining,
  depth: number,
): readonly ExplainedRule[] {
  const found = new Map<string, ExplainedRule>();
  const take = (part: Part): void => {
    if (part.kind === "gate") part.condition.parts?.(asked.frame, index, take);
    if (part.kind !== "column" || part.column === column) return;
    const key = `${part.column.id} ${part.index}`;
    if (!found.has(key)) {
      found.set(key, explainRule(part.column, part.index, asked, depth + 1));
    }
  };
  column.parts?.(asked.frame, index, take);
  return [...found.values()];
}

function gateOf({ word, condition }: Partial<"gate">, { asked, index }: At): ExplainedGate {
  const value = condition.evaluate(asked.frame, index);
  const passes = word === "when" ? value === true : value !== true;
  const { frame, labels } = asked;
  const decisive = passes ? [] : decisiveComparisons(condition, word, { frame, index, labels });
  const isBlank = !passes && word === "when" && decisive.length === 0;
  const because = isBlank ? blankColumns(condition, frame, index) : decisive;
  return {
    word,
    shown: shownBy(condition, { asked, index }),
    open: value instanceof Unknown ? undefined : passes,
    because,
    found: comparedFigures(condition, { frame, index, labels }),
  };
}

function nextStepOf({ of, from, yields }: Partial<"next_step">, at: At): NextStep {
  const { asked, index } = at;
  const figure = of.evaluate(asked.frame, index);
  const shown = (value: Decimal) =>
    lazily((language) => figureText(value, of.type, language, asked.labels));
  const reached = figure instanceof Decimal ? figure : from;
  return {
    of: shownBy(of, at),
    found: shown(reached),
    from: shown(from),
    short: shown(from.minus(reached)),
    yields: shownBy(yields, at),
    bound: from,
  };
}

function shownBy(computation: Computation, { asked, index }: At): Bilingual {
  return lazily((language) => computation.show(asked.frame, index, language));
}
