import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import type { ComparedMonths, Standing } from "../../../payrun/compare/compared.ts";
import {
  everybody,
  isIncomplete,
  rejectRemark,
  remarksOf,
  type Somebody,
} from "../../../reports/compared/standing-words.ts";
import { indented } from "../explained/telling.ts";
import { money } from "../figures.ts";
import { safeText } from "../safe-text.ts";
import { type Countable, counted, type Screen } from "../screen.ts";

/** People on the screen; --csv holds everybody. */
const PEOPLE_SHOWN = 20;

const WORDS = {
  title: { zh: "先看：挂起的和数据不全的", en: "Look first: held or incomplete" },
  sealed: { zh: "{month} 已封账，取当时发的金额", en: "{month} is sealed: what was paid then" },
  open: {
    zh: "{month} 未封账，按现有数据和制度现算",
    en: "{month} is open: computed from the data and policy of now",
  },
  bothSealed: {
    zh: "两个月都已封账，取当时发的金额",
    en: "both months are sealed: what was paid then",
  },
  bothOpen: {
    zh: "两个月都未封账，按现有数据和制度现算",
    en: "both months are open: computed from the data and policy of now",
  },
  unknown: { zh: "未定", en: "not known" },
} as const satisfies Record<string, Bilingual>;

const DRIFTED: Countable = {
  zh: "{count} 人现在重算与封账不同；后面的月份补清了没有，用 cs-pay verify 看",
  en: "{count} people would come out otherwise now: cs-pay verify says whether it is made good",
  one: "{count} person would come out otherwise now: cs-pay verify says whether it is made good",
};
const MORE: Countable = {
  zh: "另有 {count} 人，见 --csv",
  en: "{count} more people: --csv",
  one: "{count} more person: --csv",
};

/** 先看的 — whose payslip waits or lacks a row, and why; their amounts are not the last word. */
export function waitingBlock(compared: ComparedMonths, screen: Screen): string {
  const { language, paint } = screen;
  const people = everybody(compared).filter(isIncomplete);
  const strays = [
    ...compared.strays.was.map((reject) => rejectRemark(reject, compared.was)),
    ...compared.strays.now.map((reject) => rejectRemark(reject, compared.now)),
  ];
  if (people.length + strays.length === 0) return "";
  const shown = people.slice(0, PEOPLE_SHOWN);
  const rest = people.length - shown.length;
  return [
    paint.yellow(WORDS.title[language]),
    ...shown.flatMap((one) => [
      `  ${paint.bold(nameOf(one))}  ${netOf(one.was, screen)} → ${netOf(one.now, screen)}`,
      ...remarkLines(one, compared, 2, screen),
    ]),
    ...(rest > 0 ? [`  ${counted(rest, MORE, language)}`] : []),
    ...strays
      .slice(0, PEOPLE_SHOWN)
      .flatMap(({ text }) => indented(safeText(text[language]), 1, screen)),
  ].join("\n");
}

/** 提醒的行 — why a payslip of either month waits, what was refused, what is another now. */
export function remarkLines(
  one: Pick<Somebody, "was" | "now">,
  months: Pick<ComparedMonths, "was" | "now">,
  depth: number,
  screen: Screen,
): readonly string[] {
  const { language, paint } = screen;
  return remarksOf(one, months).flatMap(({ kind, text }) =>
    indented(safeText(text[language]), depth, screen).map((line) =>
      kind === "held" ? paint.yellow(line) : line,
    ),
  );
}

/** 金额从何而来 — of each month whether it is what was paid or what comes out now. */
export function basisLine(compared: ComparedMonths, { language }: Screen): string {
  const { was, now } = compared.sealed;
  if (was === now) return WORDS[was ? "bothSealed" : "bothOpen"][language];
  const said = [
    { month: compared.was, isSealed: compared.sealed.was },
    { month: compared.now, isSealed: compared.sealed.now },
  ].map(({ month, isSealed }) => fill(WORDS[isSealed ? "sealed" : "open"][language], { month }));
  return said.join(language === "zh" ? "；" : "; ");
}

/** 重算与封账 — how many sealed payslips would come out otherwise now; blank when none. */
export function driftLine(compared: ComparedMonths, { language }: Screen): string {
  const drifted = everybody(compared).filter(({ was, now }) =>
    [was, now].some((one) => (one?.drifts.length ?? 0) > 0),
  );
  return drifted.length > 0 ? counted(drifted.length, DRIFTED, language) : "";
}

function nameOf({ employee, was, now }: Somebody): string {
  return `${safeText(employee)} ${safeText((now ?? was)?.name ?? "")}`;
}

/** A blank would look like nothing: what is not known is said. */
function netOf(standing: Standing | undefined, { language }: Screen): string {
  if (!standing) return "—";
  return standing.net === undefined ? WORDS.unknown[language] : money(standing.net);
}
