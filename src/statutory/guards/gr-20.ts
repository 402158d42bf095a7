import type { Language } from "../../kernel/bilingual.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import type { Legal } from "../legal.ts";
import { namesOf, takenBy } from "./counted-pay.ts";
import { clausesOf, finding } from "./finding.ts";
import { objection, ruleTouches } from "./objection.ts";

/** 押金与违约金 — no deposit, uniform or training fee, and no damages fixed in advance. */
export const GR_20: Guard = {
  id: "GR-20",

  check(subject, legal) {
    const lines = subject.lines.filter(
      (line) =>
        line.amount.isNegative() && asksFor(legal, line.item, line.label?.zh, line.label?.en),
    );
    if (lines.length === 0) return [];
    const taken = takenBy(lines);
    const amount = formatMoney(taken);
    const names = (language: Language) => namesOf(lines, language);
    return [
      finding("GR-20", subject, legal, {
        message: {
          zh: `扣 ${amount}（${names("zh")}）：不得收取押金、服装费、培训费或违约金`,
          en: `${amount} for ${names("en")}: deposits, uniform or training fees may not be taken`,
        },
        atStake: taken,
        clause: clausesOf(lines),
      }),
    ];
  },

  object(policy, legal) {
    const rules = policy.rules.filter(
      ({ section, name, title }) => section !== "flags" && asksFor(legal, name, title.zh, title.en),
    );
    if (rules.length === 0) return [];
    return [
      objection("GR-20", legal, {
        touches: ruleTouches(rules),
        message: {
          zh: "这些项目向员工收取押金、服装费、培训费或违约金，没有专项培训服务期约定就不能收",
          en: "these take deposits, fees or damages; only a special-training agreement allows it",
        },
      }),
    ];
  },
};

function asksFor(legal: Legal, ...names: readonly (string | undefined)[]): boolean {
  return names.some((name) => name !== undefined && isHeard(name, legal));
}

/** The same few items stand on everybody's slip: each name is listened to once. */
const HEARD = new WeakMap<Legal, Map<string, boolean>>();

function isHeard(name: string, legal: Legal): boolean {
  const heard = HEARD.get(legal) ?? new Map<string, boolean>();
  HEARD.set(legal, heard);
  const known = heard.get(name);
  if (known !== undefined) return known;
  const text = name.toLowerCase().replaceAll("_", " ");
  const words = legal.words.get("GR-20") ?? [];
  const found = words.some((word) => text.includes(word.toLowerCase()));
  heard.set(name, found);
  return found;
}
