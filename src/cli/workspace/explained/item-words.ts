import type { Bilingual } from "../../../kernel/bilingual.ts";
import { nearest } from "../../../kernel/nearest.ts";

/** 叫法 — a name with what people call it. */
interface Named {
  readonly name: string;
  readonly title: Bilingual;
}

/** So many near ones are offered. */
const OFFERED = 6;

/** 叫得上 — whether somebody means this one, by its name or by either title. */
export function isCalled(asked: string, { name, title }: Named): boolean {
  return asked === name || asked === title.zh || asked === title.en;
}

/** 相近的叫法 — what contains the word, else what it may be a slip of. */
export function near(asked: string, all: readonly Named[]): readonly Named[] {
  const word = asked.toLowerCase();
  const spoken = ({ name, title }: Named) =>
    [name, title.zh, title.en].map((one) => one.toLowerCase());
  const holding = all.filter((one) => spoken(one).some((text) => text.includes(word)));
  const meant = nearest(word, all.flatMap(spoken));
  const slips = all.filter((one) => meant !== undefined && spoken(one).includes(meant));
  const found = new Map((holding.length > 0 ? holding : slips).map((one) => [one.name, one]));
  return [...found.values()].slice(0, OFFERED);
}

/** `迟到次数 [attendance.late]` — titles with the names that the command takes. */
export function listed(all: readonly Named[]): Bilingual {
  const texts = (language: "zh" | "en") => [
    ...new Set(
      all.map(({ name, title }) =>
        title[language] === name ? name : `${title[language]} [${name}]`,
      ),
    ),
  ];
  return { zh: texts("zh").join("、"), en: texts("en").join(", ") };
}
