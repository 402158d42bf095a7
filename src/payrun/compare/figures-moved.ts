import { type Bilingual, fill, type Language, lazily } from "../../kernel/bilingual.ts";
import type { Place } from "../../kernel/place.ts";
import type { ExplainedGate, ExplainedRule } from "../explain/explained.ts";
import { type Explaining, explainRule, placesOf } from "../explain/explain-rule.ts";
import type { Column } from "../../policy/model.ts";
import { type Cause, causesOf } from "./causes-of.ts";
import type { Reason } from "./compared.ts";
import { formulaText } from "./formula-text.ts";
import type { Step } from "./step.ts";
import type { Station } from "./station.ts";

const WORDS = {
  because: { zh: "因 {why}", en: "because {why}" },
  below: { zh: "跌出 {from} 一档", en: "below the step {from}" },
  reached: { zh: "达到 {from} 一档", en: "the step {from} is reached" },
  when: {
    stopped: { zh: "现在未满足：{why}", en: "not met now: {why}" },
    opened: { zh: "原先未满足：{why}", en: "not met before: {why}" },
  },
  unless: {
    stopped: { zh: "现在除外：{why}", en: "excepted now: {why}" },
    opened: { zh: "原先除外：{why}", en: "excepted before: {why}" },
  },
};

/** 数字变动 — figures that the rule reads, a step that was lost or won, a condition. */
export function figuresMoved(step: Step): Reason | undefined {
  const [before, after] = [askedAt(step.before, step), askedAt(step.after, step)];
  if (!before || !after) return undefined;
  const [old, now] = [before, after].map(({ of, index, asked }) => explainRule(of, index, asked));
  if (!old || !now) return undefined;
  const moved = movedReads(old, now);
  const causes = causesOf({ old: before, now: after }, namesOf(moved));
  // What the causes tell need not be told again beside the condition.
  const isToldApart = causes.length === 0;
  const gates = gateRemarks(old, now).filter(({ name }) => isToldApart || name === CONDITION);
  const remarks = [stepRemark(old, now), ...gates.map(({ said }) => said)].filter(
    (one) => one !== undefined,
  );
  if (moved.length + remarks.length + causes.length === 0) return undefined;
  const lines = [step.before, step.after].map((at) => at.lines(step.employee, step.item)[0]);
  const formula = formulaText(lines[0], lines[1]);
  const text = lazily((language) =>
    [
      ...moved.map(({ said }) => said[language]),
      causeText(causes, language),
      ...remarks.map((one) => one[language]),
      formula[language],
    ]
      .filter((one) => one !== "")
      .join(language === "zh" ? "；" : "; "),
  );
  const line = lines[1] ?? lines[0];
  const place: Place | undefined =
    causes.map((one) => one.place).find((one) => one !== undefined) ??
    moved[0]?.place ??
    gates[0]?.place ??
    now.sources[0];
  return { text, clause: line?.clause ?? now.clause?.id ?? "", place };
}

/** The rule of the item at its first stretch, record or person with a value. */
function askedAt(station: Station, { employee, item }: Step): AskedRule | undefined {
  const asked = station.asked(employee);
  const [rule, second] = station.rules(item);
  if (!asked || !rule || second) return undefined;
  const [first] = placesOf(rule.column, asked);
  return first === undefined ? undefined : { of: rule.column, index: first, asked };
}

interface AskedRule {
  readonly of: Column;
  readonly index: number;
  readonly asked: Explaining;
}

function causeText(causes: readonly Cause[], language: Language): string {
  if (causes.length === 0) return "";
  const why = causes.map(({ said }) => said[language]).join({ zh: "、", en: ", " }[language]);
  return fill(WORDS.because[language], { why });
}

function namesOf(moved: readonly Moved[]): ReadonlySet<string> {
  return new Set(moved.flatMap(({ name }) => name ?? []));
}

const CONDITION = "";

interface Moved {
  readonly name?: string;
  readonly said: Bilingual;
  readonly place: Place | undefined;
}

function movedReads(old: ExplainedRule, now: ExplainedRule): readonly Moved[] {
  return now.reads.flatMap((read) => {
    const before = old.reads.find(({ name }) => name === read.name);
    if (!before || before.value.en === read.value.en) return [];
    const said = lazily(
      (language) => `${read.title[language]} ${before.value[language]} → ${read.value[language]}`,
    );
    return [{ name: read.name, said, place: read.sources[0] }];
  });
}

function stepRemark(old: ExplainedRule, now: ExplainedRule): Bilingual | undefined {
  const [before, after] = [old.nextSteps[0], now.nextSteps[0]];
  if (before?.from.en === after?.from.en) return undefined;
  // The step that is missed now was reached before when it lies lower than the one missed then.
  const isLost = after !== undefined && (!before || after.bound.lt(before.bound));
  const step = isLost ? after : before;
  const words = isLost ? WORDS.below : WORDS.reached;
  return step && lazily((language) => fill(words[language], { from: step.from[language] }));
}

/** Conditions that stop the rule in one of the two months only, with the figures that moved. */
function gateRemarks(old: ExplainedRule, now: ExplainedRule): readonly Moved[] {
  const stops = ({ gates }: ExplainedRule) => gates.findIndex(({ open }) => open === false);
  const [before, after] = [stops(old), stops(now)];
  if (before >= 0 === after >= 0) return [];
  const at = after >= 0 ? after : before;
  const [was, is] = [old.gates[at], now.gates[at]];
  const gate = after >= 0 ? is : was;
  if (!gate) return [];
  const figures = movedFigures(was, is);
  const words = WORDS[gate.word][after >= 0 ? "stopped" : "opened"];
  const condition = lazily((language) => {
    const why = gate.because.map((one) => one[language]).join(", ") || gate.shown[language];
    return fill(words[language], { why });
  });
  return [...figures, { name: CONDITION, said: condition, place: figures[0]?.place }];
}

/** `days of leave 0 days → days of leave 1 day`, with a row of the later month where it has one. */
function movedFigures(
  was: ExplainedGate | undefined,
  is: ExplainedGate | undefined,
): readonly Moved[] {
  return (is?.found ?? []).flatMap((figure, at) => {
    const before = was?.found[at];
    if (!before || before.shown.en === figure.shown.en) return [];
    const said = lazily((language) => `${before.shown[language]} → ${figure.shown[language]}`);
    return [{ said, place: figure.sources[0] ?? before.sources[0] }];
  });
}
