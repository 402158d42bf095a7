import { type Bilingual, lazily } from "../kernel/bilingual.ts";
import { addMonths, type Month } from "../kernel/calendar.ts";
import { Decimal, plain } from "../kernel/decimal.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Condition, Rules, Rung } from "../policy/rules.ts";
import { asDecimal, isKnown, Unknown } from "../policy/value.ts";
import type { Candidate, Decision, Flag } from "./month-result.ts";
import { isPaidHere } from "./paid-here.ts";
import type { Asked } from "./pay-lines.ts";
import { reachOf } from "./reach.ts";

/** 已判条件 — a condition asked of one person, with what to say of it. */
export interface Judged {
  readonly condition: Condition;
  readonly met: boolean;
  readonly near: boolean;
  readonly text: Bilingual;
  /** Months it still takes at best. */
  readonly months: number;
}

/** 晋升候选 — the rung above each person, who is due for confirmation, and who is on watch. */
export function candidatesOf(
  rules: Rules,
  flags: readonly Flag[],
  asked: Asked,
): readonly Candidate[] {
  const { person, frame } = asked;
  if (person.leftOn !== undefined && person.leftOn <= frame.monthEnd) return [];
  if (!isPaidHere(rules, asked)) return [];
  const grade = rules.gradeOf(person.grade) ?? person.grade;
  const rows: Candidate[] = [];
  const rung = rules.ladder?.rungs.find((one) => one.from === grade);
  if (rung) rows.push(climb(rung, rules, asked));
  if (rules.confirmation?.due.evaluate(frame, person.index) === true) {
    rows.push(confirmationDue(rules.confirmation, { rules, grade, asked }));
  }
  const watch = rules.dismissalWatch?.column.name;
  for (const flag of flags) {
    if (flag.code !== watch) continue;
    const { clause } = flag;
    const met = [flag.message];
    rows.push(candidate(rules, asked, { grade, decision: "dismissal_watch", met, clause }));
  }
  return rows;
}

/** 结论 — what is said of a person; the target is the own grade where nobody rises. */
export interface Verdict extends Pick<Candidate, "grade" | "decision" | "met" | "clause"> {
  readonly target?: string;
  readonly missing?: readonly Bilingual[];
  readonly leap?: boolean;
  readonly earliest?: Month | undefined;
}

/** 成候选 — a row of the shortlist with the labels of its grades. */
export function candidate(rules: Rules, { person }: Asked, verdict: Verdict): Candidate {
  const { grade, target = grade, decision, met, missing = [], clause, leap = false } = verdict;
  const { earliest } = verdict;
  return {
    person,
    grade,
    gradeLabel: labelOf(rules, grade),
    targetGrade: target,
    targetLabel: labelOf(rules, target),
    decision,
    met,
    missing,
    clause,
    leap,
    earliest,
  };
}

function labelOf(rules: Rules, grade: string): Bilingual {
  return rules.labels.get(grade) ?? { zh: grade, en: grade };
}

function confirmationDue(
  confirmation: NonNullable<Rules["confirmation"]>,
  known: { readonly rules: Rules; readonly grade: string; readonly asked: Asked },
): Candidate {
  const { rules, grade, asked } = known;
  const { frame, person } = asked;
  const { clause } = confirmation;
  const met = [lazily((language) => confirmation.says(frame, person.index, language))];
  return candidate(rules, asked, { grade, decision: "confirm_due", met, clause });
}

/** One row per person and next grade; an allowed leap that is fully earned goes one further. */
function climb(rung: Rung, rules: Rules, asked: Asked): Candidate {
  const { frame, person } = asked;
  const { ladder } = rules;
  const further = ladder?.rungs.find((one) => one.from === rung.target);
  if (further && ladder?.leap?.allowed.evaluate(frame, person.index) === true) {
    const judged = judge(further.conditions, rules, frame, person.index);
    if (judged.every((one) => one.met)) {
      const { clause } = ladder.leap;
      const says = { zh: `越级（${clause}）`, en: `leap (${clause})` };
      return candidate(rules, asked, {
        ...verdictOf(further, judged, asked),
        grade: rung.from,
        met: [says, ...metOf(further, judged, asked)],
        clause: `${further.clause} ${clause}`,
        leap: true,
      });
    }
  }
  return candidate(
    rules,
    asked,
    verdictOf(rung, judge(rung.conditions, rules, frame, person.index), asked),
  );
}

/** 逐条判断 — each condition of one person: met, nearly met, and the figures that say so. */
export function judge(
  conditions: readonly Condition[],
  { labels }: Pick<Rules, "labels">,
  frame: MonthFrame,
  person: number,
): readonly Judged[] {
  return conditions.map((condition) => {
    const holds = condition.holds.evaluate(frame, person);
    const { sides, says } = condition;
    const found = sides?.found.evaluate(frame, person) ?? null;
    const wanted = sides?.wanted.evaluate(frame, person) ?? null;
    if (!isKnown(found) || !isKnown(wanted)) {
      const lacking = holds instanceof Unknown ? holds.missing : [];
      const text = unknownText(says, lacking);
      return { condition, met: holds === true, near: false, text, months: 0 };
    }
    const gap = asDecimal(wanted).minus(asDecimal(found));
    const near = condition.nearBy !== undefined && gap.gt(0) && gap.lte(condition.nearBy);
    const [has, needs] = [shownFigure(asDecimal(found)), shownFigure(asDecimal(wanted))];
    const met = holds === true;
    if (met) {
      const text = { zh: `${says.zh} ${has}`, en: `${says.en} ${has}` };
      return { condition, met, near, text, months: 0 };
    }
    const counted = { found: asDecimal(found), wanted: asDecimal(wanted) };
    const { months, because } = reachOf(condition, counted, { frame, labels }, person);
    const text = lazily((language) => {
      const why = because ? `${language === "zh" ? "；" : "; "}${because[language]}` : "";
      return language === "zh"
        ? `${says.zh} ${has}（需 ${needs}${why}）`
        : `${says.en} ${has} (needs ${needs}${why})`;
    });
    return { condition, met, near, text, months };
  });
}

function unknownText(says: Bilingual, lacking: readonly { readonly what: Bilingual }[]): Bilingual {
  if (lacking.length === 0) return says;
  const zh = lacking.map((one) => one.what.zh).join("、");
  const en = lacking.map((one) => one.what.en).join(", ");
  return { zh: `${says.zh}：缺 ${zh}`, en: `${says.en}: ${en} missing` };
}

/** Near = everything lacking is a paper people can bring, or one step short. */
function verdictOf(rung: Rung, judged: readonly Judged[], asked: Asked): Verdict {
  const lacking = judged.filter((one) => !one.met);
  const near = lacking.every((one) => one.near);
  const decision: Decision = lacking.length === 0 ? "eligible" : near ? "near" : "not_yet";
  return {
    grade: rung.from,
    target: rung.target,
    decision,
    met: metOf(rung, judged, asked),
    missing: lacking.map((one) => one.text),
    earliest: earliestOf(lacking, asked),
    clause: [...new Set([rung.clause, ...lacking.map((one) => one.condition.clause)])].join(" "),
  };
}

/** Papers can be brought at once; everything else takes its months side by side. */
function earliestOf(lacking: readonly Judged[], { frame }: Asked): Month | undefined {
  if (lacking.length === 0) return undefined;
  return addMonths(frame.month, Math.max(...lacking.map(({ months }) => months)));
}

function metOf(rung: Rung, judged: readonly Judged[], asked: Asked): readonly Bilingual[] {
  const { frame, person } = asked;
  const met = judged.filter((one) => one.met).map((one) => one.text);
  for (const { says, value } of rung.evidence) {
    const found = value.evaluate(frame, person.index);
    const shown = found instanceof Decimal ? shownFigure(found) : "—";
    met.push({ zh: `${says.zh} ${shown}`, en: `${says.en} ${shown}` });
  }
  return met;
}

/** A mean that does not end is judged in full and shown like figures of formulas. */
function shownFigure(figure: Decimal): string {
  return plain(figure.toDecimalPlaces(4));
}
