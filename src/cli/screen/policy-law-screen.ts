import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { cellWidth, wrapCells } from "../../io/cell-width.ts";
import { formatMoneyForScreen } from "../../kernel/money.ts";
import { rowReference } from "../../kernel/place.ts";
import type { PolicyObjection, Touch } from "../../statutory/policy-case.ts";
import { type PolicyLaw, withoutObjection } from "./policy-law.ts";
import { effectsOf } from "./guard-effects.ts";
import { safeText } from "./safe-text.ts";
import { type Countable, counted, flowed, type Screen, stacked } from "./screen.ts";

const WORDS = {
  noCity: { zh: "没有城市", en: "no city" },
  policy: { zh: "制度", en: "policy" },
  law: { zh: "法律", en: "law" },
  stake: { zh: "金额", en: "yuan" },
  unwritten: { zh: "制度没有写", en: "nothing written" },
  fine: { zh: "没有异议：{guards}", en: "no objection: {guards}" },
  byMonth: { zh: "要看当月数据：{guards}", en: "judged by the month's data: {guards}" },
  noBase: {
    zh: "没有写 law: monthly_base，逐人核查不了：{guards}",
    en: "cannot judge anybody without law: monthly_base: {guards}",
  },
  off: { zh: "已在 cs-pay.yaml 关闭：{guards}", en: "switched off in cs-pay.yaml: {guards}" },
} as const satisfies Record<string, Bilingual>;

const COUNT: Countable = {
  zh: "法律对这份制度有 {count} 条异议。",
  en: "The law has {count} objections to this policy.",
  one: "The law has {count} objection to this policy.",
};

/** Places that one objection shows; a policy may have many fines. */
const PLACES_SHOWN = 6;

/** 对照法律 — one block an objection: article, clauses, what would happen, yuan. */
export function policyLawScreen(page: PolicyLaw, screen: Screen): string {
  const { policy, background, objections } = page;
  const { language, paint } = screen;
  const city = background.city?.title[language] ?? WORDS.noCity[language];
  const head = `${policy.title[language]} (${policy.name})  ${policy.file}`;
  const blocks = objections.map((one) => objectionLines(one, page, screen).join("\n"));
  return stacked(
    [
      `${paint.bold(head)}\n${background.month} · ${city}`,
      ...blocks,
      counted(objections.length, COUNT, language),
      restLines(page, screen).join("\n"),
    ],
    screen,
  );
}

function objectionLines(one: PolicyObjection, page: PolicyLaw, screen: Screen): readonly string[] {
  const { language, paint } = screen;
  const { warn, enforce } = effectsOf(one.guard, language);
  const places = one.touches.slice(0, PLACES_SHOWN).map((touch) => touchText(touch, page, screen));
  const more = one.touches.length - places.length;
  return [
    paint.bold(one.guard),
    ...labelled(WORDS.law[language], one.article[language], screen),
    ...places.flatMap((text, at) => labelled(at === 0 ? WORDS.policy[language] : "", text, screen)),
    ...(more > 0 ? labelled("", `+ ${more}`, screen) : []),
    ...labelled("", one.message[language], screen),
    ...(one.atStake
      ? labelled(WORDS.stake[language], formatMoneyForScreen(one.atStake), screen)
      : []),
    ...labelled("warn", warn, screen),
    ...labelled("enforce", enforce, screen),
  ];
}

function touchText({ clause, title, place }: Touch, page: PolicyLaw, screen: Screen): string {
  const cited = page.policy.clauses.get(clause);
  const at = place ?? cited?.place;
  if (clause === "" && at === undefined) return WORDS.unwritten[screen.language];
  const { language } = screen;
  const says = title?.[language] ?? cited?.heading[language] ?? "";
  return [clause, says, at ? rowReference(at) : ""].filter((part) => part !== "").join("  ");
}

/** Labels stand in a column of their own, as wide as the widest of them. */
const LABEL_WIDTH = 9;

function labelled(label: string, text: string, { width }: Screen): readonly string[] {
  const lines = wrapCells(safeText(text), width - LABEL_WIDTH - 2);
  return lines.map((line, at) => {
    const word = at === 0 ? label : "";
    return `  ${word}${" ".repeat(Math.max(1, LABEL_WIDTH - cellWidth(word)))}${line}`;
  });
}

function restLines(page: PolicyLaw, { language, width }: Screen): readonly string[] {
  const { judged, byMonth, withoutBase } = withoutObjection(page);
  const line = (words: Bilingual, guards: readonly string[]) =>
    guards.length === 0
      ? []
      : flowed(fill(words[language], { guards: guards.join(" ") }).split(" "), " ", width);
  return [
    ...line(WORDS.fine, judged),
    ...line(WORDS.byMonth, byMonth),
    ...line(WORDS.noBase, withoutBase),
    ...line(WORDS.off, page.off),
  ];
}
