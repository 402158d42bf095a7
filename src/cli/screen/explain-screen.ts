import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import { rowReference } from "../../kernel/place.ts";
import type {
  AskedItem,
  ExplainedLine,
  ExplainedNothing,
  ExplainedPayslip,
} from "../../payrun/explain/explained.ts";
import type { RawOf } from "../../reports/explain-json.ts";
import { daysText } from "../../payrun/explain/days-told.ts";
import { STATUS_WORDS } from "../../reports/result-words.ts";
import { paidOtherwise, sumsShown } from "../../reports/seal-words.ts";
import { explainedLine } from "./explained/explained-line.ts";
import { explainedRule } from "./explained/explained-rule.ts";
import { indented, type Telling } from "./explained/telling.ts";
import { money } from "./figures.ts";
import { sealBlock } from "./explained/seal-block.ts";
import { safeText } from "./safe-text.ts";
import { flowed, type Screen, stacked } from "./screen.ts";

const WORDS = {
  net: {
    zh: "实发 {amount} = 应发 {gross} − 扣除 {taken}",
    en: "net {amount} = gross {gross} − deductions {taken}",
  },
  unknown: { zh: "实发未定：有金额还不知道", en: "net not known yet: an amount is unknown" },
  gross: { zh: "应发 {amount}", en: "gross {amount}" },
  taken: { zh: "扣除 {amount}", en: "deductions {amount}" },
  nothing: { zh: "没有金额：", en: "nothing from:" },
  ask: {
    zh: "为什么没有：cs-pay explain {id} {month} 项目",
    en: "why not: cs-pay explain {id} {month} <item>",
  },
  ruledBy: {
    zh: "适用制度 {policy}，{from} 至 {to}（{why}）",
    en: "paid by {policy}, {from} to {to} ({why})",
  },
  noRule: {
    zh: "assign 没有一条说到此人，用 cs-pay.yaml 的 policy",
    en: "no rule of assign matches: the policy of cs-pay.yaml",
  },
  waits: { zh: "挂起", en: "held" },
  flag: { zh: "提请", en: "flag" },
  decides: { zh: "由{who}决定", en: "{who} decides" },
  unknownItem: { zh: "（未知）", en: " (unknown)" },
  noValue: { zh: "本月没有记录或时段可取值", en: "no record or stretch of this month has a value" },
  noLine: { zh: "{title}：没有金额", en: "{title}: nothing" },
  notKnown: { zh: "{title}：还不知道", en: "{title}: not known yet" },
} as const satisfies Record<string, Bilingual>;

/** 说明视图 — from net down to the rows; with an item named, that item in full. */
export function explainScreen(
  explained: ExplainedPayslip,
  wanted: AskedItem,
  rawOf: RawOf,
  screen: Screen,
): string {
  const telling: Telling = {
    screen,
    employee: explained.slip.person.id,
    rawOf,
    inFull: wanted.kind !== "everything",
    told: new Set(),
    paid: paidOtherwise(explained),
  };
  const head = [
    heading(explained, screen),
    ruledBy(explained, screen),
    sealBlock(explained, screen),
    waiting(explained, telling),
  ];
  if (wanted.kind === "everything")
    return stacked([...head, ...everything(explained, telling)], screen);
  if (wanted.kind === "item") {
    const lines = wanted.lines.map((line) => explainedLine(line, telling).join("\n"));
    const nothing = wanted.nothing.map((one) => whyNot(one, telling));
    return stacked([...head, ...lines, ...nothing], screen);
  }
  const { rules } = wanted;
  const none = WORDS.noValue[screen.language];
  const told = rules.map((rule) => explainedRule(rule, telling).join("\n"));
  return stacked([...head, ...(rules.length > 0 ? told : [none])], screen);
}

function heading({ slip, month }: ExplainedPayslip, { language, paint }: Screen): string {
  const { person, grade, status } = slip;
  const words = [safeText(person.id), safeText(person.name), grade[language], month];
  return `${paint.bold(words.join(" "))}  ${STATUS_WORDS[status][language]}`;
}

/** The policy of each stretch, and the line of cs-pay.yaml that gave it. */
function ruledBy({ terms }: ExplainedPayslip, screen: Screen): string {
  const { language } = screen;
  const lines = terms.flatMap(({ policy, rule, from, to }) => {
    const facts = {
      policy: `${policy.title[language]} (${policy.file})`,
      from: isoDay(from),
      to: isoDay(to),
      why: rule ? rowReference(rule.place) : WORDS.noRule[language],
    };
    return indented(fill(WORDS.ruledBy[language], facts), 0, screen);
  });
  return lines.join("\n");
}

/** What keeps the payslip waiting stands before any amount. */
function waiting({ slip, flags, days }: ExplainedPayslip, { screen }: Telling): string {
  const { language, paint } = screen;
  const held = slip.holds.flatMap(({ reason, clause }) =>
    indented(
      `${paint.yellow(WORDS.waits[language])} ${safeText(reason[language])} [${clause}]`,
      0,
      screen,
    ),
  );
  const raised = flags.flatMap((flag) => {
    if (slip.holds.some(({ code }) => code === flag.code)) return [];
    const who = fill(WORDS.decides[language], { who: flag.decides[language] });
    const what = `${flag.label[language]} (${safeText(flag.message[language])})`;
    const said = `${what}; ${who} [${flag.clause}]`;
    return indented(`${WORDS.flag[language]} ${said}`, 0, screen);
  });
  const dated = days.flatMap((one) => indented(daysText(one, language), 0, screen));
  return [...held, ...raised, ...dated].join("\n");
}

function everything(explained: ExplainedPayslip, telling: Telling): readonly string[] {
  const { screen } = telling;
  const { language, paint } = screen;
  const sums = sumsShown(explained);
  const lines = explained.lines.filter((one) => isTold(one) || telling.paid.has(one.line.item));
  const [gross, taken] = [sums?.gross ?? explained.gross?.amount, sums?.taken ?? explained.taken];
  const facts = { amount: money(sums?.net), gross: money(gross), taken: money(taken) };
  const told = sums && fill(WORDS.net[language], facts) + sums.anew[language];
  const block = (title: string, chosen: readonly ExplainedLine[]) =>
    chosen.length === 0
      ? []
      : [paint.bold(title), ...chosen.map((line) => explainedLine(line, telling).join("\n"))];
  const isGross = ({ line }: ExplainedLine) =>
    line.kind === "earning" || line.kind === "attendance";
  const word = (text: Bilingual, amount: string) => fill(text[language], { amount }).trim();
  return [
    paint.bold(told ?? WORDS.unknown[language]),
    ...block(word(WORDS.gross, facts.gross), lines.filter(isGross)),
    ...block(
      word(WORDS.taken, facts.taken),
      lines.filter((line) => !isGross(line)),
    ),
    folded(explained, screen),
  ];
}

/** What made no amount, in one line; how to ask for the reason below it. */
function folded(explained: ExplainedPayslip, screen: Screen): string {
  const { language, paint, width } = screen;
  const { slip, month } = explained;
  const names = namesOfNothing(explained, screen);
  if (names.length === 0) return "";
  const ask = fill(WORDS.ask[language], { id: safeText(slip.person.id), month });
  const text = flowed(names, language === "zh" ? "、" : ", ", width - 4);
  return [WORDS.nothing[language], ...text.map((line) => `  ${line}`), paint.dim(`  ${ask}`)].join(
    "\n",
  );
}

/** Each item once, those first whose line is zero; an item with an amount elsewhere is not one. */
function namesOfNothing({ lines, nothing }: ExplainedPayslip, screen: Screen): readonly string[] {
  const { language } = screen;
  const names = new Map<string, string>();
  const told = new Set(lines.filter(isTold).map(({ line }) => line.item));
  const name = (item: string, title: Bilingual) => `${title[language]} [${item}]`;
  for (const { line } of lines) {
    if (!told.has(line.item)) names.set(line.item, name(line.item, line.label));
  }
  for (const { item, title, isUnknown } of nothing) {
    if (names.has(item) || (told.has(item) && !isUnknown)) continue;
    names.set(item, name(item, title) + (isUnknown ? WORDS.unknownItem[language] : ""));
  }
  return [...names.values()];
}

/** A line of nothing is folded away, but tax has its sums of the year to show. */
function isTold({ line }: ExplainedLine): boolean {
  return line.kind === "tax" || !line.amount.isZero();
}

function whyNot(one: ExplainedNothing, telling: Telling): string {
  const { language, paint } = telling.screen;
  const text = one.isUnknown ? WORDS.notKnown : WORDS.noLine;
  const title = `${one.title[language]} [${one.item}]`;
  const rules = one.rules.flatMap((rule) => explainedRule(rule, telling));
  const none = [`  ${WORDS.noValue[language]} [${one.clause}]`];
  const told = rules.length > 0 ? rules : none;
  return [paint.bold(fill(text[language], { title })), ...told].join("\n");
}
