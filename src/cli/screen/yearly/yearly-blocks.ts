import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import { Decimal } from "../../../kernel/decimal.ts";
import type { YearlyAssessment } from "../../../payrun/yearly/yearly-assessment.ts";
import { figureText, textsText } from "../../../reports/cell-text.ts";
import { honoured } from "../../../reports/yearly/honours.ts";
import { PROPOSAL_WORDS, proposalWord } from "../../../reports/yearly/yearly-words.ts";
import { gradesText } from "../sections/candidates-section.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

/** Points on screen; the file has all decimals. */
const DECIMALS = 2;

const WORDS = {
  points: { zh: "评定得分", en: "Points" },
  weights: { zh: "权重：{weights}", en: "weights: {weights}" },
  proposals: { zh: "提议", en: "Proposals" },
  honours: { zh: "荣誉名单", en: "Honours" },
  objections: { zh: "异议", en: "Objections" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  grade: { zh: "职级", en: "grade" },
  total: { zh: "总分", en: "total" },
  score: { zh: "全年分数", en: "year's score" },
  proposal: { zh: "提议", en: "proposal" },
  evidence: { zh: "依据 / 还差", en: "met / missing" },
  clause: { zh: "条款", en: "clause" },
  raised: { zh: "提出", en: "raised" },
  state: { zh: "状态", en: "state" },
  lacks: { zh: "还差：{texts}", en: "missing: {texts}" },
  open: { zh: "未处理", en: "open" },
  late: { zh: "公示期外，按投诉核查", en: "outside the notice, a complaint" },
  resolved: { zh: "{date} 已处理", en: "resolved {date}" },
} as const satisfies Record<string, Bilingual>;

const FILE = "yearly-assessment.csv";

function shownPoints(value: Decimal | undefined): string {
  return value === undefined
    ? "—"
    : figureText(value.toDecimalPlaces(DECIMALS, Decimal.ROUND_HALF_UP));
}

/** 得分块 — the criteria with their weights, and the total; a dash is unknown. */
export function pointsBlock(year: YearlyAssessment, screen: Screen): string {
  const { language } = screen;
  const weights = (year.people[0]?.criteria ?? []).map(
    ({ criterion, weight }) => `${criterion.title[language]} ${weight.times(100).toFixed()}%`,
  );
  return tableBlock(
    {
      title: WORDS.points[language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.grade, spare: true },
        ...year.rule.criteria.map(({ title }) => ({ head: title, align: "right" as const })),
        { head: WORDS.total, align: "right" },
      ],
      rows: year.people.map(({ person, gradeLabel, criteria, total }) => [
        person.id,
        person.name,
        gradeLabel[language],
        ...criteria.map(({ points }) => shownPoints(points)),
        shownPoints(total),
      ]),
      file: FILE,
      note: fill(WORDS.weights[language], { weights: weights.join(" · ") }),
    },
    screen,
  );
}

/** 提议块 — who may rise or must be looked at, with what is met and what is missing. */
export function proposalsBlock(year: YearlyAssessment, screen: Screen): string {
  const { language } = screen;
  const rows = year.people.flatMap(({ person, proposal }) => {
    if (!proposal) return [];
    const { met, missing, clause, decision } = proposal;
    const lacks = fill(WORDS.lacks[language], { texts: textsText(missing, language) });
    const grades =
      proposalWord(decision) === "stay"
        ? proposal.gradeLabel[language]
        : gradesText(proposal, screen);
    return [
      [
        person.id,
        person.name,
        PROPOSAL_WORDS[proposalWord(decision)][language],
        grades,
        missing.length > 0 ? lacks : textsText(met, language),
        clause,
      ],
    ];
  });
  return tableBlock(
    {
      title: WORDS.proposals[language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.proposal },
        { head: WORDS.grade },
        { head: WORDS.evidence },
        { head: WORDS.clause },
      ],
      rows,
      file: FILE,
    },
    screen,
  );
}

/** 荣誉块 — high grades with an excellent year (G11). */
export function honoursBlock({ people, rule }: YearlyAssessment, screen: Screen): string {
  const { language } = screen;
  return tableBlock(
    {
      title: WORDS.honours[language],
      columns: [
        { head: WORDS.employee },
        { head: WORDS.name },
        { head: WORDS.grade },
        { head: WORDS.score, align: "right" },
        { head: WORDS.clause },
      ],
      rows: honoured(people).map(({ person, gradeLabel, score }) => [
        person.id,
        person.name,
        gradeLabel[language],
        shownPoints(score),
        rule.honours?.clause ?? "",
      ]),
      file: "honours.csv",
    },
    screen,
  );
}

/** 异议块 — every objection of the year and what became of it. */
export function objectionsBlock({ people }: YearlyAssessment, screen: Screen): string {
  const { language } = screen;
  const rows = people.flatMap(({ person, procedure }) =>
    procedure.objections.map(({ raised, inNotice, resolved }) => {
      const waits = inNotice ? WORDS.open[language] : WORDS.late[language];
      const state = resolved
        ? fill(WORDS.resolved[language], { date: isoDay(resolved.date) })
        : waits;
      return [person.id, person.name, isoDay(raised.date), state];
    }),
  );
  return tableBlock(
    {
      title: WORDS.objections[language],
      columns: [
        { head: WORDS.employee },
        { head: WORDS.name },
        { head: WORDS.raised },
        { head: WORDS.state },
      ],
      rows,
      file: "assessment-steps.csv",
    },
    screen,
  );
}
