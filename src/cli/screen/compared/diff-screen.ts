import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { sumMoney } from "../../../kernel/money.ts";
import { rowReference } from "../../../kernel/place.ts";
import type {
  ComparedMonths,
  Move,
  OnlyOne,
  PersonChange,
} from "../../../payrun/compare/compared.ts";
import { comparedTotals, teamChanges } from "../../../payrun/compare/compared-totals.ts";
import { PART_TITLES } from "../../../payrun/compare/part.ts";
import { indented } from "../explained/telling.ts";
import { money } from "../figures.ts";
import { safeText } from "../safe-text.ts";
import { type Screen, stacked } from "../screen.ts";
import { tableBlock } from "../table-block.ts";
import { signed } from "./signed.ts";
import { basisLine, driftLine, waitingBlock } from "./waiting-block.ts";

/** People with their reasons on the screen; --csv holds everybody. */
const PEOPLE_SHOWN = 20;
/** Moves shown of each of them; --employee shows all. */
const MOVES_SHOWN = 3;

const WORDS = {
  heading: { zh: "{now} 与 {was} 相比", en: "{now} against {was}" },
  total: {
    zh: "实发合计 {before}（{old} 人）→ {after}（{new} 人）：{change}",
    en: "net total {before} ({old} people) → {after} ({new} people): {change}",
  },
  same: { zh: "实发没有变化的 {count} 人", en: "{count} people whose pay is the same" },
  parts: { zh: "差在哪里", en: "Where the change comes from" },
  part: { zh: "成分", en: "part" },
  people: { zh: "人数", en: "people" },
  amount: { zh: "金额", en: "amount" },
  joined: { zh: "新来", en: "joined" },
  left: { zh: "离开", en: "left" },
  teams: { zh: "班组", en: "Teams" },
  team: { zh: "班组", en: "team" },
  was: { zh: "上次实发", en: "net then" },
  now: { zh: "这次实发", en: "net now" },
  change: { zh: "差额", en: "change" },
  persons: { zh: "变动最大的在前", en: "Largest change first" },
  more: { zh: "另有 {count} 笔", en: "{count} more moves" },
  rest: {
    zh: "另有 {count} 人：cs-pay diff {now} {was} --csv",
    en: "{count} more people: cs-pay diff {now} {was} --csv",
  },
  one: {
    zh: "一个人的全部缘由：cs-pay diff {now} {was} --employee {id}",
    en: "one person in full: cs-pay diff {now} {was} --employee {id}",
  },
  untold: {
    zh: "实发未定、未计入合计的 {count} 人",
    en: "{count} people whose net pay is not known stand in no sum",
  },
  held: { zh: "挂起，见上", en: "held, see above" },
  several: { zh: "几个项目", en: "several items" },
  none: { zh: "没有人的工资有变化。", en: "Nobody's pay has changed." },
} as const satisfies Record<string, Bilingual>;

/** 变动视图 — for whoever must sign: the totals, where they come from, and the outliers first. */
export function diffScreen(compared: ComparedMonths, screen: Screen): string {
  const { language } = screen;
  const { changed, joined, left, untold } = compared;
  const isQuiet = changed.length + joined.length + left.length + untold.length === 0;
  return stacked(
    [
      headline(compared, screen),
      waitingBlock(compared, screen),
      isQuiet ? WORDS.none[language] : "",
      partsBlock(compared, screen),
      teamsBlock(compared, screen),
      ...persons(compared, screen),
      onlyBlock(WORDS.joined, joined, screen),
      onlyBlock(WORDS.left, left, screen),
    ],
    screen,
  );
}

function headline(compared: ComparedMonths, screen: Screen): string {
  const { language, paint } = screen;
  const { was, now, change } = comparedTotals(compared);
  const facts = {
    before: money(was.net),
    after: money(now.net),
    old: String(was.people),
    new: String(now.people),
    change: signed(change),
  };
  const months = { was: compared.was, now: compared.now };
  const heading = paint.bold(fill(WORDS.heading[language], months));
  return [
    heading,
    fill(WORDS.total[language], facts),
    ...indented(basisLine(compared, screen), 0, screen),
    ...indented(driftLine(compared, screen), 0, screen).filter((line) => line !== ""),
  ].join("\n");
}

function partsBlock(compared: ComparedMonths, screen: Screen): string {
  const { language } = screen;
  const { parts, joined, left } = comparedTotals(compared);
  const notes = [
    { words: WORDS.same, people: compared.unchanged },
    { words: WORDS.untold, people: compared.untold },
  ].flatMap(({ words, people }) =>
    people.length > 0 ? [fill(words[language], { count: String(people.length) })] : [],
  );
  const others = [
    { title: WORDS.joined, people: joined.people, amount: signed(joined.net) },
    {
      title: WORDS.left,
      people: left.people,
      amount: left.net.isZero() ? "0.00" : `-${money(left.net)}`,
    },
  ].filter(({ people }) => people > 0);
  return tableBlock(
    {
      title: WORDS.parts[language],
      columns: [
        { head: WORDS.part },
        { head: WORDS.people, align: "right" },
        { head: WORDS.amount, align: "right" },
      ],
      rows: [
        ...parts.map(({ part, people, amount }) => [
          PART_TITLES[part][language],
          String(people),
          signed(amount),
        ]),
        ...others.map(({ title, people, amount }) => [title[language], String(people), amount]),
      ],
      ...(notes.length > 0 && { note: notes.join(language === "zh" ? "；" : "; ") }),
    },
    screen,
  );
}

function teamsBlock(compared: ComparedMonths, screen: Screen): string {
  const teams = teamChanges(compared);
  if (teams.length < 2) return "";
  return tableBlock(
    {
      title: WORDS.teams[screen.language],
      columns: [
        { head: WORDS.team },
        { head: WORDS.was, align: "right" },
        { head: WORDS.now, align: "right" },
        { head: WORDS.change, align: "right" },
      ],
      rows: teams.map(([team, { was, now, change }]) => [
        team,
        money(was.net),
        money(now.net),
        signed(change),
      ]),
    },
    screen,
  );
}

function persons(compared: ComparedMonths, screen: Screen): readonly string[] {
  const { language, paint } = screen;
  const { changed } = compared;
  const [first] = changed;
  if (!first) return [];
  const shown = changed.slice(0, PEOPLE_SHOWN);
  const months = { was: compared.was, now: compared.now };
  const rest = { ...months, count: String(changed.length - shown.length) };
  const one = { ...months, id: safeText(first.employee) };
  return [
    [
      paint.bold(WORDS.persons[language]),
      ...shown.flatMap((person) => personLines(person, screen)),
    ].join("\n"),
    [
      ...(changed.length > shown.length ? [fill(WORDS.rest[language], rest)] : []),
      paint.dim(fill(WORDS.one[language], one)),
    ].join("\n"),
  ];
}

function personLines(person: PersonChange, screen: Screen): readonly string[] {
  const { language, paint } = screen;
  const { employee, was, now, change, moves } = person;
  const who = `${safeText(employee)} ${safeText(now.name)}`;
  const waits = [was, now].some(({ isHeld }) => isHeld) ? `  ${WORDS.held[language]}` : "";
  const amounts = `${money(was.net)} → ${money(now.net)}`;
  const largest = largestFirst(moves);
  const shown = largest.slice(0, MOVES_SHOWN);
  const count = String(moves.length - shown.length);
  return [
    `  ${paint.bold(who)}  ${amounts}  ${paint.bold(signed(change))}${paint.yellow(waits)}`,
    ...shown.flatMap((move) => moveLines(move, 2, screen)),
    ...(moves.length > shown.length ? [`    ${fill(WORDS.more[language], { count })}`] : []),
  ];
}

/** 大的在前 — the largest move first; fens of rounding are one line, and none when they cancel. */
export function largestFirst(moves: readonly Move[]): readonly Move[] {
  const fens = moves.filter(({ part }) => part === "rounding");
  const told = moves.filter(({ part }) => part !== "rounding");
  const [first, second] = fens;
  const amount = sumMoney(fens.map((move) => move.amount));
  const label = first && !second ? first.label : WORDS.several;
  if (first && !amount.isZero()) told.push({ ...first, label, amount });
  return told.toSorted((left, right) => right.amount.abs().comparedTo(left.amount.abs()));
}

/** 一笔变动的话 — part, item, amount, and why with clause and row. */
export function moveLines(move: Move, depth: number, screen: Screen): readonly string[] {
  const { language } = screen;
  const reason = move.reason();
  const part = PART_TITLES[move.part][language];
  const head = `${part}: ${move.label[language]} ${signed(move.amount)}`;
  if (!reason) return indented(head, depth, screen);
  const where = [reason.clause, reason.place ? rowReference(reason.place) : ""]
    .filter((one) => one !== "")
    .join(", ");
  const said = `${head}: ${safeText(reason.text[language])}${where === "" ? "" : ` [${where}]`}`;
  return indented(
    language === "zh" ? said.replace(": ", "：").replace(": ", "：") : said,
    depth,
    screen,
  );
}

function onlyBlock(title: Bilingual, people: readonly OnlyOne[], screen: Screen): string {
  const { language, paint } = screen;
  if (people.length === 0) return "";
  const lines = people.map(({ employee, standing }) => {
    const amount = standing.net === undefined ? "?" : money(standing.net);
    return `  ${safeText(employee)} ${safeText(standing.name)}  ${amount}`;
  });
  return [paint.bold(title[language]), ...lines].join("\n");
}
