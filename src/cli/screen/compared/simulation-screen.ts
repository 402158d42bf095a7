import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import type { Month } from "../../../kernel/calendar.ts";
import { rowReference } from "../../../kernel/place.ts";
import {
  type SimulatedTotals,
  type Simulation,
  sumsByClause,
  sumsByTeam,
} from "../../../payrun/compare/simulation.ts";
import type { SimulatedReading } from "../../../reports/compared/readings-table.ts";
import type { Answered } from "../../../reports/compared/simulation-json.ts";
import type { SimulatedChange } from "../../../reports/compared/simulated-change.ts";
import { indented } from "../explained/telling.ts";
import { money } from "../figures.ts";
import { safeText } from "../safe-text.ts";
import { type Screen, stacked } from "../screen.ts";
import { tableBlock } from "../table-block.ts";
import { signed } from "./signed.ts";

const WORDS = {
  heading: { zh: "{months} 试算", en: "{months} simulated" },
  readings: {
    zh: "{months} 每种读法的代价（其余照旧）",
    en: "{months}: what each reading would cost, all else as it is",
  },
  totals: {
    zh: "实发 {net}，应发 {gross}，用工成本 {cost}",
    en: "net {net}, gross {gross}, cost to the employer {cost}",
  },
  people: {
    zh: "多得 {more} 人，少得 {less} 人，不变 {same} 人",
    en: "people who get more: {more}, less: {less}, the same: {same}",
  },
  untold: {
    zh: "实发未定、未计入的工资单 {count} 张",
    en: "payslips of unknown net pay, in no sum: {count}",
  },
  held: {
    zh: "新挂起 {held} 张，不再挂起 {free} 张",
    en: "payslips newly held: {held}, no longer held: {free}",
  },
  changed: {
    zh: "改动 {path}：{before} → {after}（{policy}，{place}）",
    en: "changed {path}: {before} → {after} ({policy}, {place})",
  },
  clauses: { zh: "由哪些条款引起", en: "Which clause did it" },
  teams: { zh: "班组", en: "Teams" },
  persons: { zh: "变动最大的在前", en: "Largest change first" },
  policy: { zh: "制度", en: "policy" },
  clause: { zh: "条款", en: "clause" },
  item: { zh: "项目", en: "item" },
  count: { zh: "人数", en: "people" },
  change: { zh: "差额", en: "change" },
  team: { zh: "班组", en: "team" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  before: { zh: "原实发", en: "net as it is" },
  after: { zh: "试算实发", en: "net simulated" },
  reading: { zh: "读法", en: "reading" },
  chosen: { zh: "现用", en: "chosen" },
  instead: { zh: "改为", en: "instead" },
  meanings: { zh: "各种读法说的是什么", en: "What the readings are about" },
  meaning: {
    zh: "{name}：现用 {chosen}，另可 {instead}；{why}",
    en: "{name}: {chosen}, or else {instead}; {why}",
  },
  more: { zh: "多得", en: "more" },
  less: { zh: "少得", en: "less" },
  cost: { zh: "用工成本", en: "cost" },
} as const satisfies Record<string, Bilingual>;

const ALL_ROWS = "--csv";

/** 试算视图 — what it costs, which clause did it, who wins and who loses. */
export function simulationScreen({ simulation, changes }: Answered, screen: Screen): string {
  const { language, paint } = screen;
  const { months, totals, people, effects } = simulation;
  const amount = { head: WORDS.change, align: "right" } as const;
  const count = { head: WORDS.count, align: "right" } as const;
  const teams = sumsByTeam(people);
  return stacked(
    [
      [
        paint.bold(fill(WORDS.heading[language], { months: monthsText(months) })),
        ...changes.map((change) => changeLine(change, screen)),
        ...totalLines(totals, screen),
      ].join("\n"),
      tableBlock(
        {
          title: WORDS.clauses[language],
          columns: [{ head: WORDS.clause }, { head: WORDS.item }, count, amount],
          rows: sumsByClause(effects).map((sum) => [
            sum.clause,
            sum.label[language],
            String(sum.people),
            signed(sum.change),
          ]),
        },
        screen,
      ),
      tableBlock(
        {
          title: WORDS.teams[language],
          columns: [{ head: WORDS.team }, count, amount],
          rows:
            teams.length < 2
              ? []
              : teams.map((sum) => [sum.key, String(sum.people), signed(sum.change)]),
        },
        screen,
      ),
      peopleBlock(simulation, screen),
    ],
    screen,
  );
}

function peopleBlock({ people }: Simulation, screen: Screen): string {
  return tableBlock(
    {
      title: WORDS.persons[screen.language],
      columns: [
        { head: WORDS.employee },
        { head: WORDS.name },
        { head: WORDS.before, align: "right" },
        { head: WORDS.after, align: "right" },
        { head: WORDS.change, align: "right" },
      ],
      rows: people.map((one) => [
        one.employee,
        one.name,
        money(one.before),
        money(one.after),
        signed(one.change),
      ]),
      file: ALL_ROWS,
    },
    screen,
  );
}

/** Which policy it reached is worth a line: several may have the same value. */
function changeLine({ place, ...change }: SimulatedChange, { language }: Screen): string {
  return fill(WORDS.changed[language], { ...change, place: rowReference(place) });
}

function totalLines(totals: SimulatedTotals, { language }: Screen): readonly string[] {
  const { winners, losers, unchanged, untold, newlyHeld, released } = totals;
  const amounts = {
    net: signed(totals.net),
    gross: signed(totals.gross),
    cost: signed(totals.cost),
  };
  const people = { more: String(winners), less: String(losers), same: String(unchanged) };
  const held = { held: String(newlyHeld), free: String(released) };
  return [
    fill(WORDS.totals[language], amounts),
    fill(WORDS.people[language], people),
    ...(untold > 0 ? [fill(WORDS.untold[language], { count: String(untold) })] : []),
    ...(newlyHeld + released > 0 ? [fill(WORDS.held[language], held)] : []),
  ];
}

/** 读法代价视图 — every alternative of every disputed clause in one table. */
export function readingsScreen(
  months: readonly Month[],
  rows: readonly SimulatedReading[],
  screen: Screen,
): string {
  const { language } = screen;
  const isMixed = new Set(rows.flatMap(({ policies }) => policies)).size > 1;
  const block = tableBlock(
    {
      title: fill(WORDS.readings[language], { months: monthsText(months) }),
      columns: [
        ...(isMixed ? [{ head: WORDS.policy }] : []),
        { head: WORDS.clause },
        { head: WORDS.reading },
        { head: WORDS.chosen },
        { head: WORDS.instead },
        { head: WORDS.more, align: "right" },
        { head: WORDS.less, align: "right" },
        { head: WORDS.cost, align: "right" },
      ],
      rows: rows.map(({ reading, policies, value, totals }) => [
        ...(isMixed ? [policies.join(" ")] : []),
        reading.clause,
        reading.name,
        reading.chosen,
        value,
        String(totals.winners),
        String(totals.losers),
        signed(totals.cost),
      ]),
    },
    screen,
  );
  return stacked([block, readingWords(rows, screen)], screen);
}

/** What each reading is about, in words: a code and its choices say little by themselves. */
function readingWords(rows: readonly SimulatedReading[], screen: Screen): string {
  const { language, paint } = screen;
  const readings = new Map(
    rows.map(({ reading }) => [`${reading.clause} ${reading.name}`, reading]),
  );
  if (readings.size === 0) return "";
  const lines = [...readings].flatMap(([name, { chosen, instead, why }]) => {
    const facts = { name, chosen, instead: instead.join(", "), why: why[language] };
    return indented(safeText(fill(WORDS.meaning[language], facts)), 1, screen);
  });
  return [paint.bold(WORDS.meanings[language]), ...lines].join("\n");
}

function monthsText(months: readonly Month[]): string {
  const [first = "", last = first] = [months[0], months.at(-1)];
  return first === last ? first : `${first}..${last}`;
}
