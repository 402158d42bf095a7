import type { Bilingual } from "../../../kernel/bilingual.ts";
import { rowReference } from "../../../kernel/place.ts";
import { membersIn, placeOfMember } from "../../members.ts";
import type { Computation, Evaluate, Frame, Members, RecordSet } from "../../model.ts";
import { isKnown, showValue, Unknown, unknownOf, type Value, wordOf } from "../../value.ts";
import { placeAt, type Site } from "../environment.ts";
import { type Call, type LanguageFunction, optionOf, takes } from "../language-function.ts";
import { namesOuter } from "../outer-record.ts";
import type { Syntax } from "../syntax.ts";
import { TAKES } from "../../word-docs.ts";
import { type Inner, innerOf, withoutPrefix } from "./inner.ts";

/** 查找 — a field of the one record that fits: the terms of a contract that a receipt names. */
export const find: LanguageFunction = {
  name: "find",
  doc: {
    zh: "在另一类记录里查出相符的那一条，取它的一栏：按合同号查提成条件",
    en: "a field of the one record that fits: the terms of the contract a receipt names",
  },
  example: "find(sales.amount, where order_id = this.order_id)",
  docs: {
    chinese: "查找",
    terms: [
      {
        name: "x",
        takes: TAKES.records,
        says: { zh: "所查记录集的栏目", en: "a field of the records that are looked through" },
      },
      {
        name: "where",
        chinese: "条件",
        takes: TAKES.condition,
        says: {
          zh: "哪一条相符：左边是所查记录的栏，this.栏（本条.栏）是这条规则所问的那条记录的栏",
          en:
            "which one fits: fields of the records looked through, and this.field for the " +
            "record that the rule is asked of",
        },
      },
    ],
    yields: { zh: "x 的类型", en: "the type of x" },
    notes: [
      {
        zh: "查遍记录集里所有人的记录；一条也没有，或几条的值不同，结果未知，工资条等待",
        en:
          "looks through the records of everybody; when none fits, or several with different " +
          "values, the result is unknown and the payslip waits",
      },
      {
        zh: "this.栏 在 sum、count 等的 where 里也能写：sum(sales.amount, where order_id = this.order_id)",
        en:
          "this.field may be written in the where of sum, count and the like too: " +
          "sum(sales.amount, where order_id = this.order_id)",
      },
      {
        zh: "以前月份的记录，先用带 over 或 month 的记录集取来，再在其中查",
        en: "for records of earlier months look through a set with over",
      },
    ],
    told: { zh: "查得的{1}", en: "{1} found" },
    shown: `inputs:
  contracts:
    columns: { contract_no: id, employee_id: id, rate: percent }
    id: contract_no
  receipts:
    columns: { contract_no: id, employee_id: id, amount: yuan }
pay:
  commission:
    clause: A1
    per: receipts
    value: amount * find(contracts.rate, where contract_no = this.contract_no)
    examples:
      - given:
          contracts: [{ contract_no: C1, rate: 3% }, { contract_no: C2, rate: 6% }]
          receipts: [{ contract_no: C2, amount: 1000 }, { contract_no: C9, amount: 1000 }]
        then: [60, unknown]`,
  },
  compile(call, site) {
    const [input] = call.inputs;
    if (!takes(call, site, [1, 1], ["where"]) || !input) return undefined;
    const where = optionOf(call, "where")?.of;
    if (!where) return refuse(call, site, "find(…) needs where: which record is meant");
    const inner = innerOf(call, input, site);
    if (!inner) return undefined;
    const { set, bare, meets } = inner;
    if (!set || !bare || !meets) {
      return refuse(call, site, "find(…) takes a field of records: find(sales.amount, where …)");
    }
    const looked: Looked = { set, bare, meets, key: keyOf(where, set, inner, site) };
    return lookedUp(site, inner, looked);
  },
};

function refuse(call: Call, site: Site, why: string): undefined {
  site.environment.report({ code: "CSP308", place: placeAt(site, call.at), facts: { why } });
}

/** 键 — an equality of the condition, by which the records are told apart once per month. */
interface Key {
  readonly theirs: Computation;
  readonly asked: Computation;
}

interface Looked {
  readonly set: RecordSet;
  readonly bare: Computation;
  readonly meets: Computation;
  readonly key: Key | undefined;
}

/** `contract_no = this.contract_no` among what must hold; its parts were compiled before. */
function keyOf(where: Syntax, set: RecordSet, { outer }: Inner, site: Site): Key | undefined {
  if (where.kind !== "binary" || !outer) return undefined;
  if (where.operator === "and") {
    const inner = { scope: outer.inside, set, of: undefined, outer };
    return keyOf(where.left, set, inner, site) ?? keyOf(where.right, set, inner, site);
  }
  if (where.operator !== "=") return undefined;
  const sides = [where.left, where.right].map((side) => withoutPrefix(side, set.name));
  const isAsked = (side: Syntax) => side.kind === "name" && namesOuter(side.name, outer);
  const mine = sides.find(isAsked);
  const field = sides.find((side) => side.kind === "name" && !isAsked(side));
  const inside: Site = { ...site, here: outer.inside, outer };
  const theirs = field && mine && site.compile(field, inside);
  const asked = theirs && site.compile(mine, inside, theirs.type);
  return asked && { theirs, asked };
}

function lookedUp(site: Site, inner: Inner, looked: Looked): Computation {
  const { environment, here } = site;
  const { type } = looked.bare;
  const { outer } = inner;
  const within = here.kind === "record" ? environment.set(here.set) : undefined;
  const asking = <Answer>(index: number, ask: () => Answer): Answer =>
    outer ? outer.during(index, ask) : ask();
  const fitting = fittingIn(looked);
  const at = (frame: Frame, index: number): number | Unknown => {
    const found = fitting(frame);
    if (found instanceof Unknown) return found;
    const { set, bare } = looked;
    const values = found.map((member) => bare.evaluate(frame, member));
    const words = new Set(values.map((value) => (isKnown(value) ? wordOf(value) : "")));
    const [first] = found;
    if (first !== undefined && words.size === 1) return first;
    const asker = within && frame.set(within);
    const place = asker && placeOfMember(asker, index);
    const where = place ? rowReference(place) : `${set.kind}.csv`;
    return new Unknown([{ what: lackOf(set.title, found.length), where }]);
  };
  const evaluate: Evaluate = (frame, index) =>
    asking(index, (): Value => {
      const member = at(frame, index);
      return member instanceof Unknown ? member : looked.bare.evaluate(frame, member);
    });
  return {
    type,
    evaluate,
    show: (frame, index, language) =>
      showValue(evaluate(frame, index), type, language, environment.labels),
    sources: (frame, index, add) =>
      asking(index, () => {
        const member = at(frame, index);
        const place =
          member instanceof Unknown
            ? undefined
            : placeOfMember(membersIn(frame, looked.set), member);
        if (place) add(place);
      }),
  };
}

function lackOf({ zh, en }: Bilingual, found: number): Bilingual {
  return found === 0
    ? { zh: `所查的${zh}记录`, en: `the record of ${en} that it names` }
    : {
        zh: `唯一的${zh}记录（相符的有 ${found} 条）`,
        en: `the one record of ${en} (${found} fit)`,
      };
}

const NOT_KEPT = new Unknown([
  { what: { zh: "往月的明细记录", en: "records of earlier months" }, where: "closed/" },
]);

/** The members that fit the record asked just now. */
function fittingIn({ set, meets, key }: Looked): (frame: Frame) => readonly number[] | Unknown {
  const indexes = new WeakMap<Frame, ReadonlyMap<string, readonly number[]>>();
  const indexOf = (frame: Frame, members: Members, { theirs }: Key) => {
    const known = indexes.get(frame) ?? byWord(frame, members, theirs);
    indexes.set(frame, known);
    return known;
  };
  return (frame) => {
    const members = frame.set(set);
    if (!members) return NOT_KEPT;
    if (members.absent) return members.absent;
    let among: readonly number[] = members.rows.map((_, index) => index);
    if (key) {
      const wanted = key.asked.evaluate(frame, 0);
      if (wanted instanceof Unknown) return wanted;
      among = indexOf(frame, members, key).get(wordOf(wanted)) ?? [];
    }
    const found = among.map((at) => ({
      at,
      met: members.undecided.get(at) ?? meets.evaluate(frame, at),
    }));
    const unknown = unknownOf(found.map(({ met }) => met));
    return unknown ?? found.filter(({ met }) => met === true).map(({ at }) => at);
  };
}

function byWord(
  frame: Frame,
  members: Members,
  theirs: Computation,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  members.rows.forEach((_, index) => {
    const value = theirs.evaluate(frame, index);
    if (!isKnown(value)) return;
    const word = wordOf(value);
    const own = found.get(word);
    if (own) own.push(index);
    else found.set(word, [index]);
  });
  return found;
}
