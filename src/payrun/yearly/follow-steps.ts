import { type Day, isoDay } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { comparePlaces } from "../../kernel/place.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { YearlyRule } from "../../policy/rules.ts";
import {
  ASSESSMENT_STEPS,
  type AssessmentStep,
  type Stage,
  STAGES,
} from "../../policy/yearly-words.ts";
import type { AssessmentVersion, Objection, StepTaken } from "./procedure.ts";

export type AssessmentRecord = InputRecord<KindRow<"assessments">>;

/** 所依 — what the rows of one person are followed by. */
export interface Followed {
  readonly rule: YearlyRule;
  readonly noticeDays: number;
  /** As messages name the person. */
  readonly person: string;
}

/** Of one day a notice comes before the objection, an answer before the confirmation. */
const DAY_ORDER: readonly AssessmentStep[] = [
  "self",
  "superior",
  "department",
  "committee",
  "notice",
  "objection",
  "resolved",
  "confirmed",
];

interface Version extends AssessmentVersion {
  readonly steps: Map<Stage, StepTaken>;
  noticeUntil: Day | undefined;
}

/**
 * 逐步跟进 — takes the rows of one person in order of time.
 *
 * A judgement after the notice opens the assessment anew (G12): what was judged before it stands,
 * and both versions are kept.
 */
export class StepFollower {
  readonly taken: StepTaken[] = [];
  readonly versions: Version[] = [];
  readonly objections: (Objection & { resolved: StepTaken | undefined })[] = [];
  readonly diagnostics: Diagnostic[] = [];
  confirmed: StepTaken | undefined;
  readonly #followed: Followed;

  constructor(records: readonly AssessmentRecord[], followed: Followed) {
    this.#followed = followed;
    const rank = ({ row }: AssessmentRecord) => DAY_ORDER.findIndex((one) => one === row.step);
    const sorted = records.toSorted(
      (left, right) =>
        left.row.date - right.row.date ||
        rank(left) - rank(right) ||
        comparePlaces(left.place, right.place),
    );
    for (const record of sorted) this.#take(record);
  }

  get current(): Version {
    const last = this.versions.at(-1);
    if (last) return last;
    const first: Version = { number: 1, steps: new Map(), noticeUntil: undefined };
    this.versions.push(first);
    return first;
  }

  #take({ row, place }: AssessmentRecord): void {
    const step = ASSESSMENT_STEPS.find((one) => one === row.step);
    if (!step) return;
    if (isJudging(step) && this.current.noticeUntil !== undefined) this.#reopen(step);
    const taken: StepTaken = {
      step,
      date: row.date,
      by: row.by ?? "",
      result: this.#resultOf(row.result_grade, place),
      points: { score: row.score, ability: row.ability, attitude: row.attitude },
      note: row.note ?? "",
      place,
      version: this.current.number,
    };
    if (step === "objection") this.#object(taken);
    else if (step === "resolved") this.#resolve(taken);
    else if (step === "confirmed") this.#confirm(taken);
    else this.#stage(step, taken);
  }

  #reopen(step: Stage): void {
    const { steps, number } = this.current;
    const before = STAGES.slice(0, STAGES.indexOf(step));
    const kept = [...steps].filter(([stage]) => before.includes(stage));
    this.versions.push({ number: number + 1, steps: new Map(kept), noticeUntil: undefined });
  }

  #resultOf(written: string | undefined, place: StepTaken["place"]): string | undefined {
    if (written === undefined || written === "") return undefined;
    const { rule } = this.#followed;
    const word = rule.stepOf(written);
    if (word === undefined) {
      const facts = { value: written, known: rule.steps.join(", ") };
      this.diagnostics.push({ code: "CSP270", place, facts });
    }
    return word;
  }

  #stage(stage: Stage, taken: StepTaken): void {
    const { current } = this;
    const before = STAGES.slice(0, STAGES.indexOf(stage)).filter((one) => !current.steps.has(one));
    if (before.length > 0) {
      const missing = before.join(", ");
      const facts = { person: this.#followed.person, step: stage, missing };
      this.diagnostics.push({ code: "CSP493", place: taken.place, facts });
    }
    const replaced = current.steps.get(stage);
    if (replaced?.version === current.number) {
      const at = this.taken.indexOf(replaced);
      this.taken[at] = { ...replaced, refused: "replaced" };
    }
    current.steps.set(stage, taken);
    this.taken.push(taken);
    if (stage === "notice") current.noticeUntil = taken.date + this.#followed.noticeDays;
  }

  #object(raised: StepTaken): void {
    const { steps, noticeUntil } = this.current;
    const notice = steps.get("notice");
    const inNotice = notice !== undefined && raised.date <= (noticeUntil ?? 0);
    this.taken.push(raised);
    this.objections.push({ raised, inNotice, resolved: undefined });
    if (inNotice) return;
    const span =
      notice && noticeUntil !== undefined ? `${isoDay(notice.date)} – ${isoDay(noticeUntil)}` : "—";
    const facts = { person: this.#followed.person, notice: span };
    this.diagnostics.push({ code: "CSP271", place: raised.place, facts });
  }

  /** One answer for one objection: those that stop a confirmation first, the oldest of them. */
  #resolve(taken: StepTaken): void {
    this.taken.push(taken);
    const waiting = this.objections.filter(({ resolved }) => !resolved);
    const answered = waiting.find(({ inNotice }) => inNotice) ?? waiting[0];
    if (answered) answered.resolved = taken;
    else {
      const facts = { person: this.#followed.person };
      this.diagnostics.push({ code: "CSP272", place: taken.place, facts });
    }
  }

  #confirm(taken: StepTaken): void {
    const { current } = this;
    const { person } = this.#followed;
    const { place } = taken;
    const date = isoDay(taken.date);
    const open = this.objections.find((one) => one.inNotice && !one.resolved);
    if (current.noticeUntil === undefined) {
      this.diagnostics.push({ code: "CSP492", place, facts: { person, date } });
      this.taken.push({ ...taken, refused: "no_notice" });
    } else if (taken.date <= current.noticeUntil) {
      const [until, first] = [current.noticeUntil, current.noticeUntil + 1].map(isoDay);
      const facts = { person, date, until: until ?? "", first: first ?? "" };
      this.diagnostics.push({ code: "CSP490", place, facts });
      this.taken.push({ ...taken, refused: "early" });
    } else if (open) {
      const facts = { person, date, objection: isoDay(open.raised.date) };
      this.diagnostics.push({ code: "CSP491", place, facts, see: open.raised.place });
      this.taken.push({ ...taken, refused: "open_objection" });
    } else this.#count(taken);
  }

  #count(taken: StepTaken): void {
    const decided = this.current.steps.get("committee")?.result;
    const confirmed = { ...taken, result: taken.result ?? decided };
    if (decided !== undefined && taken.result !== undefined && taken.result !== decided) {
      const facts = { person: this.#followed.person, value: taken.result, decided };
      this.diagnostics.push({ code: "CSP274", place: taken.place, facts });
    }
    this.current.steps.set("confirmed", confirmed);
    this.taken.push(confirmed);
    this.confirmed = confirmed;
  }
}

function isJudging(step: AssessmentStep): step is Stage {
  return step === "self" || step === "superior" || step === "department" || step === "committee";
}
