import type { Language } from "../../src/kernel/bilingual.ts";
import { INPUT_KINDS } from "../../src/inputs/index.ts";
import type { InputKind } from "../../src/inputs/input-kind.ts";

const KINDS: readonly InputKind[] = INPUT_KINDS;
const MONTHLY = KINDS.filter(({ stands }) => stands === "month");

function titles(kinds: readonly InputKind[], language: Language, joined = "and"): string {
  const all = kinds.map(({ title }) => title[language]);
  if (language === "zh") return all.join("、");
  return all.length < 2
    ? all.join("")
    : `${all.slice(0, -1).join(", ")} ${joined} ${all.at(-1) ?? ""}`;
}

const byRule = (rule: InputKind["month"]["rule"]) =>
  MONTHLY.filter(({ month }) => month.rule === rule);

/** 别的月份的行 — which kinds reject them, and what else becomes of them, by the declarations. */
export function monthSentence(language: Language): string {
  const [rejecting, attributed] = [byRule("reject"), byRule("attributed")];
  const [own, cut] = [titles(byRule("own-date"), language), titles(byRule("cut"), language)];
  const refused = titles([...rejecting, ...attributed], language);
  const excused = titles(
    rejecting.filter(({ month }) => month.unless !== undefined),
    language,
  );
  const stays = attributed.flatMap(({ month }) => month.stays?.[language] ?? []);
  if (language === "zh") {
    return (
      `别的月份的行会拒收：${refused}。${excused}的行退款在本月的留下；${stays.join("；")}。` +
      `${own}从自己的日期起算，放在哪个月份文件夹都行；${cut}只取本月的部分，其余不计。`
    );
  }
  return (
    `Rows of another month are rejected: ${refused}. Of ${excused} a row refunded in the month ` +
    `stays; ${stays.join("; ")}. Rows of ${own} count from their own date on, whatever folder ` +
    `they stand in; of ${cut} the part in the month counts and the rest is left out.`
  );
}

/** 没有文件 — what a month without a file of each kind means, by the declarations. */
export function absenceSentence(language: Language): string {
  const of = (absence: InputKind["absence"]) =>
    titles(
      // Agent days stand instead of calls.
      MONTHLY.filter(({ kind, absence: means }) => means === absence && kind !== "agentdays"),
      language,
      "or",
    );
  const [event, measured, optional] = [of("event"), of("measured"), of("optional")];
  if (language === "zh") {
    return (
      `没有${event}的文件，就是没有发生。没有${measured}的文件，是*不知道*，要用到它的工资项目` +
      `会挂起。${optional}可以没有。`
    );
  }
  return (
    `No file of ${event} means that nothing happened. No file of ${measured} means *unknown*, ` +
    `and holds the pay lines that read it. There need be no file of ${optional}.`
  );
}
