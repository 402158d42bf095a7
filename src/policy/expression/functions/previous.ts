import { addMonths } from "../../../kernel/calendar.ts";
import type { Computation, Frame } from "../../model.ts";
import { PERSON } from "../../scope.ts";
import { showValue, Unknown, type Value } from "../../value.ts";
import { placeAt, type SelfColumn, type Site } from "../environment.ts";
import { earlierInput } from "../kept-input.ts";
import { type Call, type LanguageFunction, takes } from "../language-function.ts";
import { lift } from "../resolve.ts";
import type { Type } from "../types.ts";
import { TAKES } from "../../word-docs.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

const PREVIOUS: Bilingual = { zh: "上月", en: "previous" };

const SELF = "self";

/** 上月 — a figure of the month before, or of so many months before. */
export const previous: LanguageFunction = {
  name: "previous",
  doc: {
    zh: "上个月（或往前第几个月）的值；previous(self) 是本栏目自己上个月的值，起点写在 starts",
    en: "the value one month back, or so many; previous(self) carries on a column that starts",
  },
  example: "previous(score)",
  docs: {
    chinese: PREVIOUS.zh,
    terms: [
      {
        name: "x",
        takes: TAKES.any,
        says: {
          zh: "每人一个值的数；self 是本栏目自己",
          en: "a figure per person; self is the column itself",
        },
      },
      {
        name: "back",
        takes: TAKES.whole,
        usual: { zh: "1", en: "1" },
        says: { zh: "往前第几个月", en: "how many months back" },
      },
    ],
    yields: {
      zh: "x 的类型；没有那个月时不适用",
      en: "the type of x; does not apply without that month",
    },
    notes: [
      {
        zh: "那个月缺文件或有行被拒收，当时未知的，现在也未知，并说明是哪个月的哪个文件、哪一行",
        en:
          "what was unknown then, for want of a file or for a refused row, is unknown now, and " +
          "says which file or row of which month",
      },
      {
        zh: "第一个核算月之前的值写在 opening.csv：工号、月份、名称（栏目名）、值",
        en: "values before the first month stand in opening.csv: employee, month, name, value",
      },
      {
        zh: "previous(self) 要写 starts（第一个月之前的值）；到条件出现才清零的积分、累计都这样写",
        en:
          "previous(self) needs starts, the value before the first month: points that last " +
          "until a condition resets them",
      },
      {
        zh: "x 可以经别的栏目又读到本栏目：那是上个月的值，不算循环；此时本栏目要写 unit 或 level",
        en:
          "x may lead back to this column, which is last month's value and no circle; the column " +
          "then says its unit or level",
      },
    ],
    told: { zh: "上月的{1}", en: "last month's {1}" },
    shown: `measures:
  better:
    value: score - previous(score)
    examples: { given: { score: 85, previous: [{ score: 80 }] }, then: 5 }
  credit:
    starts: 0
    value: if(count(complaints) > 0, 0, previous(self) + 1)
    examples:
      - { given: { complaints: [], previous: [{ credit: 4 }] }, then: 5 }
      - { given: { complaints: [{}], previous: [{ credit: 4 }] }, then: 0 }`,
  },
  compile(call, site) {
    const [input, back] = takes(call, site, [1, 2]) ? call.inputs : [];
    if (!input) return undefined;
    const months = monthsBack(back, site);
    if (months === undefined) return undefined;
    if (input.kind === "name" && input.name === SELF) return ofSelf(call, site, months);
    const kept = earlierInput(input, site);
    return (
      kept &&
      atPerson(site, kept.of.type, (frame, person) => {
        const month = frame.earlier(months);
        return month ? kept.at(month, person) : null;
      })
    );
  },
};

function monthsBack(back: Call["inputs"][number] | undefined, site: Site): number | undefined {
  if (!back) return 1;
  if (back.kind === "number" && /^[1-9]\d*$/.test(back.digits)) return Number(back.digits);
  return refuse(site, back.at, "previous(…) goes back a whole number of months");
}

function ofSelf(call: Call, site: Site, months: number): Computation | undefined {
  const { self } = site;
  if (!self) return refuse(site, call.at, "previous(self) needs a column with starts:");
  if (months !== 1) return refuse(site, call.at, "previous(self) goes back one month");
  return atPerson(site, self.type, (frame, person) => ownPast(self, frame, person));
}

/**
 * Before the first month, and after one in which the rule did not apply, it starts anew; a month
 * in which it was unknown leaves it unknown.
 */
function ownPast({ name, starts }: SelfColumn, frame: Frame, person: number): Value {
  const month = frame.earlier(1);
  const kept = month?.remembered(name, person);
  if (kept !== undefined && kept !== null) return kept;
  if (kept === null || !month?.knows(person) || !month.keeps(name)) {
    return starts.evaluate(frame, person);
  }
  return lost(frame);
}

function lost(frame: Frame): Unknown {
  const what = { zh: "上个月的这个数（那时还未知）", en: "last month's figure (unknown then)" };
  return new Unknown([{ what, where: addMonths(frame.month, -1) }]);
}

function atPerson(
  site: Site,
  type: Type,
  read: (frame: Frame, person: number) => Value,
): Computation {
  const { here, environment } = site;
  const set = here.kind === "record" ? environment.set(here.set) : undefined;
  const evaluate = (frame: Frame, index: number): Value =>
    read(frame, lift(frame, here, PERSON, index, set));
  return {
    type,
    evaluate,
    show(frame, index, language) {
      const value = showValue(evaluate(frame, index), type, language, environment.labels);
      return `${PREVIOUS[language]} ${value}`;
    },
    sources: () => undefined,
  };
}

function refuse(site: Site, at: number, why: string): undefined {
  site.environment.report({ code: "CSP308", place: placeAt(site, at), facts: { why } });
}
