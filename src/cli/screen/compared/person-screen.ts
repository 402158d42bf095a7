import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import type { Month } from "../../../kernel/calendar.ts";
import { NOTHING } from "../../../kernel/money.ts";
import { difference } from "../../../payrun/compare/compare-months.ts";
import type { ComparedMonths, PersonChange, Standing } from "../../../payrun/compare/compared.ts";
import { partTotals } from "../../../payrun/compare/compared-totals.ts";
import { PART_TITLES } from "../../../payrun/compare/part.ts";
import { money } from "../figures.ts";
import { safeText } from "../safe-text.ts";
import { type Screen, stacked } from "../screen.ts";
import { tableBlock } from "../table-block.ts";
import { indented } from "../explained/telling.ts";
import { largestFirst, moveLines } from "./diff-screen.ts";
import { signed } from "./signed.ts";
import { basisLine, remarkLines } from "./waiting-block.ts";

const WORDS = {
  less: { zh: "{now} 比 {was} 少 {amount} 元", en: "{now}: {amount} yuan less than in {was}" },
  more: { zh: "{now} 比 {was} 多 {amount} 元", en: "{now}: {amount} yuan more than in {was}" },
  same: { zh: "{now} 与 {was} 一样多", en: "{now}: as much as in {was}" },
  net: { zh: "实发 {before} → {after}", en: "net {before} → {after}" },
  gross: { zh: "应发 {before} → {after}", en: "gross {before} → {after}" },
  why: { zh: "差在哪里", en: "Why" },
  items: { zh: "逐项", en: "Item by item" },
  item: { zh: "项目", en: "item" },
  change: { zh: "差额", en: "change" },
  held: { zh: "（挂起，还不是定数）", en: " (held: not final)" },
  joined: { zh: "新来，{was} 没有工资单", en: "joined: no payslip in {was}" },
  left: { zh: "已离开，{now} 没有工资单", en: "left: no payslip in {now}" },
  untold: {
    zh: "{was} 或 {now} 的实发还不知道，无从比较",
    en: "the net pay of {was} or {now} is not known yet, so nothing can be compared",
  },
  full: {
    zh: "每一项的算式：cs-pay explain {id} {now}",
    en: "every amount worked out: cs-pay explain {id} {now}",
  },
} as const satisfies Record<string, Bilingual>;

/** 一人变动视图 — "why did I get less than last month?" on one screen. */
export function personScreen(person: PersonChange, months: ComparedMonths, screen: Screen): string {
  const { language, paint } = screen;
  const { employee, was, now, change, moves } = person;
  const words = change.isZero() ? WORDS.same : change.isNegative() ? WORDS.less : WORDS.more;
  const amount = signed(change).replace(/^[-+]/, "");
  const from = (word: Bilingual, read: (standing: Standing) => Standing["net"]) =>
    fill(word[language], { before: money(read(was)), after: money(read(now)) });
  const isHeld = was.isHeld || now.isHeld;
  const held = isHeld ? WORDS.held[language] : "";
  const told = partTotals([person]).filter((one) => !one.amount.isZero());
  const parts = told.map(
    ({ part, amount: total }) => `${PART_TITLES[part][language]} ${signed(total)}`,
  );
  const lines = largestFirst(moves).flatMap((move) => moveLines(move, 1, screen));
  return stacked(
    [
      `${paint.bold(`${safeText(employee)} ${safeText(now.name)}`)}  ` +
        paint.bold(fill(words[language], { was: months.was, now: months.now, amount }) + held),
      [
        from(WORDS.net, ({ net }) => net),
        from(WORDS.gross, ({ gross }) => gross),
        ...indented(basisLine(months, screen), 0, screen),
        ...(parts.length > 0 ? [`= ${parts.join(language === "zh" ? "，" : ", ")}`] : []),
      ].join("\n"),
      remarkLines(person, months, 0, screen).join("\n"),
      lines.length === 0 ? "" : [paint.bold(WORDS.why[language]), ...lines].join("\n"),
      itemsBlock(person, months, screen),
      paint.dim(fill(WORDS.full[language], { id: safeText(employee), now: months.now })),
    ],
    screen,
  );
}

function itemsBlock(
  { was, now }: PersonChange,
  months: { readonly was: Month; readonly now: Month },
  screen: Screen,
): string {
  const { language } = screen;
  const names = [...new Set([...now.items.keys(), ...was.items.keys()])];
  const rows = names.flatMap((item) => {
    const [before, after] = [was.items.get(item), now.items.get(item)];
    if ([before, after].every((one) => !one || one.amount.isZero())) return [];
    const change = difference(after?.amount ?? NOTHING, before?.amount ?? NOTHING);
    const label = (after ?? before)?.label[language] ?? item;
    return [[label, money(before?.amount), money(after?.amount), signed(change)]];
  });
  return tableBlock(
    {
      title: WORDS.items[language],
      columns: [
        { head: WORDS.item },
        { head: { zh: months.was, en: months.was }, align: "right" },
        { head: { zh: months.now, en: months.now }, align: "right" },
        { head: WORDS.change, align: "right" },
      ],
      rows,
    },
    screen,
  );
}

/** 只在一个月的人 — who joined, left, or waits for an amount: there is nothing to split. */
export function onlyScreen(compared: ComparedMonths, screen: Screen): string {
  const { language, paint } = screen;
  const { was, now, joined, left, untold } = compared;
  const said = (word: Bilingual, employee: string, standing: Standing) => {
    const who = `${safeText(employee)} ${safeText(standing.name)}`;
    const net = standing.net === undefined ? "" : `  ${money(standing.net)}`;
    return `${paint.bold(who)}${net}  ${fill(word[language], { was, now })}`;
  };
  return stacked(
    [
      ...joined.map(({ employee, standing }) =>
        [
          said(WORDS.joined, employee, standing),
          ...remarkLines({ now: standing }, compared, 1, screen),
        ].join("\n"),
      ),
      ...left.map(({ employee, standing }) =>
        [
          said(WORDS.left, employee, standing),
          ...remarkLines({ was: standing }, compared, 1, screen),
        ].join("\n"),
      ),
      ...untold.map((one) =>
        [
          said(WORDS.untold, one.employee, { ...one.now, net: undefined }),
          ...remarkLines(one, compared, 1, screen),
        ].join("\n"),
      ),
    ],
    screen,
  );
}
