import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { type Decimal, ZERO } from "../../../kernel/decimal.ts";
import { dayOfMoment } from "../../../kernel/calendar.ts";
import { UNIT_WORDS } from "../units.ts";
import { membersIn, membersOf, recordOfMember } from "../../members.ts";
import type { Computation, Evaluate, Frame, Members, RecordSet, TableRecord } from "../../model.ts";
import { asDecimal, isKnown, showValue, Unknown, unknownOf, type Value } from "../../value.ts";
import { placeAt, reportUnits, type Site } from "../environment.ts";
import { type Call, type LanguageFunction, optionOf, takes } from "../language-function.ts";
import { reportUnknownName } from "../unknown-name.ts";
import { TRUTH, typeName } from "../types.ts";
import { TAKES } from "../../word-docs.ts";

const RUNNING: Bilingual = { zh: "累计", en: "running" };
const IN_SET: Bilingual = { zh: "属于", en: "in" };

/** The records that are asked one by one; anywhere else there is no "up to this one". */
function ownSet(call: Call, site: Site): RecordSet | undefined {
  const { here, environment } = site;
  const set = here.kind === "record" ? environment.set(here.set) : undefined;
  if (set) return set;
  const why = `${call.name}(…) is asked of one record: write it in where: or with per: records`;
  environment.report({ code: "CSP308", place: placeAt(site, call.at), facts: { why } });
  return undefined;
}

/** 累计 — the sum over a person's records up to and including this one, in their order. */
export const running: LanguageFunction = {
  name: "running",
  doc: {
    zh: "本人到这一条为止的累计（含这一条），按记录的次序：累计容忍额",
    en: "the person's sum up to and including this record, in order: a cumulative tolerance",
  },
  example: "running(minutes) > 30 min",
  docs: {
    chinese: RUNNING.zh,
    terms: [
      { name: "x", takes: TAKES.field, says: { zh: "记录的数字栏", en: "a figure of the record" } },
      {
        name: "last",
        chinese: "近",
        takes: TAKES.days,
        usual: { zh: "记录集的整个范围", en: "all of the record set" },
        says: {
          zh: "只算到这一条为止的若干天：last 30 days；跨月的记录集要写 over",
          en: "only so many days up to this record: last 30 days; across months with over",
        },
      },
    ],
    yields: { zh: "x 的单位", en: "the unit of x" },
    notes: [
      {
        zh: "只在 where 和 per: 记录集 里用；按本人、按次序累加",
        en: "only in where and per: records; by person, in order",
      },
    ],
    told: { zh: "累计{1}", en: "{1} added up so far" },
    shown: `fines:
  fine_late:
    clause: A1
    per: violations
    value: if(running(minutes) > 30 min, 20 yuan, 0 yuan)
    examples:
      - given: { violations: [{ minutes: 20 }, { minutes: 10 }, { minutes: 5 }] }
        then: [0, 0, 20]`,
  },
  compile(call, site) {
    const [input] = call.inputs;
    const set = takes(call, site, [1, 1], ["last"]) ? ownSet(call, site) : undefined;
    const of = set && input && site.compile(input, site);
    const days = set && daysOption(call, site);
    if (!set || !of || days === "faulty") return undefined;
    if (of.type.kind !== "number") {
      reportUnits(site, call.at, `running(${typeName(of.type)})`);
      return undefined;
    }
    const evaluate = days === undefined ? runningSums(set, of) : trailingSums(set, of, days);
    const { labels } = site.environment;
    return {
      type: of.type,
      evaluate,
      show: (frame, index, language) =>
        `${RUNNING[language]} ${showValue(evaluate(frame, index), of.type, language, labels)}`,
      sources(frame, index, add) {
        const members = membersIn(frame, set);
        const { from } = membersOf(members, members.owners[index] ?? 0);
        for (let at = from; at <= index; at += 1) of.sources(frame, at, add);
      },
    };
  },
};

/** Every person's records are added up once per month, however often the sums are asked for. */
function runningSums(set: RecordSet, of: Computation): Evaluate {
  const known = new WeakMap<Frame, Value[]>();
  return (frame, index) => {
    const sums = known.get(frame) ?? [];
    known.set(frame, sums);
    if (sums[index] === undefined) addUp(frame, membersIn(frame, set), { of, sums, index });
    return sums[index] ?? null;
  };
}

interface Adding {
  readonly of: Computation;
  readonly sums: Value[];
  readonly index: number;
}

function addUp(frame: Frame, members: Members, { of, sums, index }: Adding): void {
  const { from, to } = membersOf(members, members.owners[index] ?? 0);
  let sum: Decimal = ZERO;
  let lacking: Unknown | undefined;
  for (let at = from; at < to; at += 1) {
    const value = members.undecided.get(at) ?? of.evaluate(frame, at);
    if (value instanceof Unknown) lacking ??= value;
    else if (isKnown(value)) sum = sum.plus(asDecimal(value));
    sums[at] = lacking ?? sum;
  }
}

/** `last 30 days`: the days up to a record, its own one included. */
function daysOption(call: Call, site: Site): number | "faulty" | undefined {
  const option = optionOf(call, "last");
  if (!option) return undefined;
  const { of } = option;
  const inDays = of?.kind === "number" && UNIT_WORDS.get(of.unit) === "days";
  if (inDays && /^[1-9]\d*$/.test(of.digits)) return Number(of.digits);
  const facts = { why: "last takes days here: last 30 days" };
  site.environment.report({ code: "CSP308", place: placeAt(site, option.at), facts });
  return "faulty";
}

/** A record without a date is in nobody's last days but its own. */
function trailingSums(set: RecordSet, of: Computation, days: number): Evaluate {
  const dayOf = (members: Members, at: number): number | undefined => {
    const record = recordOfMember(members, at);
    const time = record && set.timeOf(record);
    return time === undefined ? undefined : dayOfMoment(time);
  };
  return (frame, index) => {
    const members = membersIn(frame, set);
    const { from } = membersOf(members, members.owners[index] ?? 0);
    const last = dayOf(members, index);
    const values: Value[] = [];
    for (let at = from; at <= index; at += 1) {
      const day = dayOf(members, at);
      const isWithin = last !== undefined && day !== undefined && day > last - days && day <= last;
      if (isWithin || at === index)
        values.push(members.undecided.get(at) ?? of.evaluate(frame, at));
    }
    let sum: Decimal = ZERO;
    for (const value of values) if (isKnown(value)) sum = sum.plus(asDecimal(value));
    return unknownOf(values) ?? sum;
  };
}

/** 也在其中 — whether this record is in another set as well: which of two rules takes it. */
export const inSet: LanguageFunction = {
  name: "in",
  doc: {
    zh: "这条记录是否也在另一个同类记录集里：规则的先后",
    en: "whether this record is in another set of the same kind too: which rule takes it",
  },
  example: "not in(serious)",
  docs: {
    chinese: IN_SET.zh,
    terms: [
      {
        name: "set",
        takes: TAKES.set,
        says: { zh: "另一个同类的记录集", en: "another set of the same kind" },
      },
    ],
    yields: TAKES.condition,
    notes: [
      {
        zh: "两条规则都会算到的记录，只归前一条：后一条写 where: not in(前一条的记录集)",
        en: "when two rules would take a record: where: not in(the first one's set) in the second",
      },
    ],
    told: { zh: "也是{1}", en: "it is also one of {1}" },
    shown: `records:
  serious: { from: complaints, where: severity = serious }
  others: { from: complaints, where: not in(serious) }
fines:
  fine_other:
    clause: A1
    value: count(others) * 20 yuan
    examples:
      - given: { complaints: [{ severity: serious }, { severity: minor }] }
        then: 20`,
  },
  compile(call, site) {
    const [input] = call.inputs;
    const set = takes(call, site, [1, 1]) ? ownSet(call, site) : undefined;
    if (!set || !input) return undefined;
    const other = input.kind === "name" ? site.environment.set(input.name) : undefined;
    if (!other || input.kind !== "name") {
      reportUnknownName(input.kind === "name" ? input.name : "in(…)", input.at, site);
      return undefined;
    }
    if (other.kind !== set.kind) {
      const facts = { left: set.title.en, right: other.name };
      site.environment.report({ code: "CSP323", place: placeAt(site, input.at), facts });
      return undefined;
    }
    const evaluate = belongsTo(set, other);
    const sources: Computation["sources"] = () => undefined;
    const show: Computation["show"] = (frame, index, language) => {
      const answer = shownTruth(evaluate(frame, index), language);
      return `${IN_SET[language]}(${other.title[language]}) ${answer}`;
    };
    return { type: TRUTH, evaluate, show, sources };
  },
};

const shownTruth = (value: Value, language: Language): string =>
  showValue(value, TRUTH, language, new Map());

function belongsTo(set: RecordSet, other: RecordSet): Evaluate {
  return (frame, index) => {
    const record = recordOfMember(membersIn(frame, set), index);
    const members = membersIn(frame, other);
    if (members.absent) return members.absent;
    const position = record && positionsOf(members).get(record);
    if (position === undefined) return false;
    return members.undecided.get(position) ?? true;
  };
}

const positions = new WeakMap<Members, ReadonlyMap<TableRecord, number>>();

function positionsOf(members: Members): ReadonlyMap<TableRecord, number> {
  const known = positions.get(members);
  if (known) return known;
  const found = new Map<TableRecord, number>();
  const { table, merged } = members;
  members.rows.forEach((own, index) => {
    for (const row of merged?.get(index) ?? [own]) {
      const record = table?.records[row];
      if (record) found.set(record, index);
    }
  });
  positions.set(members, found);
  return found;
}
