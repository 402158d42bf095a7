import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Money } from "../../../kernel/money.ts";
import { sumKnown, teamTotals, type Totals, totalsOf } from "../../../reports/totals.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { money } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

interface Amount {
  readonly head: Bilingual;
  readonly of: (totals: Totals) => Money | undefined;
  /** Left out of the table when nobody has any. */
  readonly rare?: boolean;
}

const AMOUNTS: readonly Amount[] = [
  { head: { zh: "应发", en: "gross" }, of: ({ gross }) => gross },
  {
    head: { zh: "社保公积金", en: "insurance" },
    of: ({ socialInsurance, housingFund }) =>
      sumKnown([socialInsurance, housingFund], (amount) => amount),
    rare: true,
  },
  { head: { zh: "罚款", en: "fines" }, of: ({ fines }) => fines },
  { head: { zh: "个税", en: "tax" }, of: ({ incomeTax }) => incomeTax },
  { head: { zh: "其他", en: "other" }, of: ({ other }) => other, rare: true },
  { head: { zh: "实发", en: "net" }, of: ({ net }) => net },
];

const WORDS = {
  title: { zh: "各班组合计（元）", en: "Totals by team (yuan)" },
  team: { zh: "班组", en: "team" },
  people: { zh: "人数", en: "people" },
  held: { zh: "挂起", en: "held" },
  noTeam: { zh: "（未分组）", en: "(no team)" },
  total: { zh: "合计", en: "total" },
  partial: {
    zh: "未知的金额不计入合计；挂起的工资条按已知金额计入。",
    en: "Unknown amounts are left out; held payslips count with what is known.",
  },
} as const satisfies Record<string, Bilingual>;

/** 班组合计 — a row a team and their total; amounts signed, so that they add up to net. */
export function teamSection({ payslips }: MonthResult, screen: Screen): string {
  const { language } = screen;
  const all = totalsOf(payslips);
  const amounts = AMOUNTS.filter(({ of, rare }) => !rare || of(all)?.isZero() === false);
  const row = (name: string, totals: Totals) => [
    name,
    String(totals.people),
    totals.held === 0 ? "" : String(totals.held),
    ...amounts.map(({ of }) => money(of(totals))),
  ];
  const teams = teamTotals(payslips).map(([team, totals]) =>
    row(team === "" ? WORDS.noTeam[language] : team, totals),
  );
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.team },
        { head: WORDS.people, align: "right" },
        { head: WORDS.held, align: "right" },
        ...amounts.map(({ head }) => ({ head, align: "right" }) as const),
      ],
      rows: teams.length === 0 ? [] : [...teams, row(WORDS.total[language], all)],
      note: all.held > 0 ? WORDS.partial[language] : "",
    },
    screen,
  );
}
