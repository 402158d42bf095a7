import { Decimal, ONE, plain, ZERO } from "../../kernel/decimal.ts";
import type { Type } from "../expression/types.ts";
import { type Field, type Fields, fieldOf, type Tree } from "../load/tree.ts";
import { DUE_WORDS, LEAVER_WORDS, monthsLater, type PayPart, type PayPlan } from "../pay-plan.ts";
import type { Terms } from "./mechanism.ts";

const FORMS = ["after", "in", "at"] as const;
const DUE = [...DUE_WORDS.keys()];
const PERCENT: Type = { kind: "number", unit: { percent: 1 } };
const MONTHS_LATER = /^[1-9]\d?$/;
/** More instalments than years of work last are a slip of the pen. */
const MOST = 120;

/** 读付款计划 — the shares and months that a rule writes; what does not fit is reported. */
export function readPlan(tree: Tree, terms: Terms): PayPlan | undefined {
  const fields = terms.fields(tree, [], "open");
  if (!fields) return undefined;
  const form = FORMS.find((word) => fieldOf(fields, word) !== undefined);
  const known = form ? [form, "leaver", ...(form === "in" ? ["from"] : [])] : undefined;
  if (known && !terms.fields(tree, known)) return undefined;
  const parts = form ? partsOfForm(form, fields, terms) : sharedParts(fields, terms);
  if (!parts) return undefined;
  const leaver = leaverOf(fields, parts, terms);
  return leaver && { parts, leaver: leaver === "none" ? undefined : leaver };
}

/** January comes before every other time a plan can name. */
const SAMPLE = "2001-01";

function leaverOf(
  fields: Fields,
  parts: readonly PayPart[],
  terms: Terms,
): (typeof LEAVER_WORDS)[number] | "none" | undefined {
  const written = fieldOf(fields, "leaver");
  if (!written) {
    if (parts.every(({ dueAfter }) => dueAfter(SAMPLE) === SAMPLE)) return "none";
    terms.report("CSP304", fields.place, { name: terms.name, key: "leaver" });
    return undefined;
  }
  const text = written.kind === "text" ? written.text : "";
  const leaver = LEAVER_WORDS.find((word) => word === text);
  if (leaver) return leaver;
  const facts = { name: "leaver", value: text, known: LEAVER_WORDS.join(", ") };
  terms.report("CSP315", written.place, facts);
  return undefined;
}

function partsOfForm(
  form: (typeof FORMS)[number],
  fields: Fields,
  terms: Terms,
): readonly PayPart[] | undefined {
  const tree = fieldOf(fields, form);
  if (!tree) return undefined;
  if (form === "at") {
    const due = dueWord(tree, "at", terms);
    return due && [{ share: ONE, shown: "100%", dueAfter: due }];
  }
  const count = wholeNumber(tree, terms);
  if (count === undefined) return undefined;
  if (form === "after") return [{ share: ONE, shown: "100%", dueAfter: monthsLater(count) }];
  const from = fieldOf(fields, "from");
  const first = from ? dueWord(from, "from", terms) : monthsLater(0);
  return first && instalments(count, first);
}

function instalments(count: number, first: PayPart["dueAfter"]): readonly PayPart[] {
  return Array.from({ length: count }, (_, at) => ({
    share: ONE,
    shown: `1/${count}`,
    dueAfter: (earned) => monthsLater(at)(first(earned)),
  }));
}

function dueWord(tree: Tree, name: string, terms: Terms): PayPart["dueAfter"] | undefined {
  const text = tree.kind === "text" ? tree.text : "";
  const due = DUE_WORDS.get(text);
  if (due) return due;
  terms.report("CSP315", tree.place, { name, value: text, known: DUE.join(", ") });
  return undefined;
}

function wholeNumber(tree: Tree, terms: Terms): number | undefined {
  const count = terms.expression(tree)?.fixed;
  if (count instanceof Decimal && count.isInteger() && count.gt(0) && count.lte(MOST)) {
    return count.toNumber();
  }
  const wanted = `a whole number from 1 to ${MOST}`;
  terms.report("CSP303", tree.place, { name: terms.name, wanted });
  return undefined;
}

/** `{ now: 60%, next_month: 40% }`: what is shared out must be all of it. */
function sharedParts(fields: Fields, terms: Terms): readonly PayPart[] | undefined {
  const read = fields.fields.filter(({ key }) => key !== "leaver");
  const parts = read.map((field) => sharedPart(field, terms));
  const made = parts.flatMap((part) => part ?? []);
  if (made.length < parts.length || made.length === 0) {
    if (parts.length === 0) terms.report("CSP304", fields.place, { name: terms.name, key: "now" });
    return undefined;
  }
  let total = ZERO;
  for (const { share } of made) total = total.plus(share);
  if (total.equals(1)) return made;
  const found = `${plain(total.times(100))}%`;
  terms.report("CSP371", fields.place, { name: terms.name, found });
  return undefined;
}

function sharedPart({ key, keyPlace, value }: Field, terms: Terms): PayPart | undefined {
  const later = MONTHS_LATER.test(key) ? monthsLater(Number(key)) : undefined;
  const dueAfter = DUE_WORDS.get(key) ?? later;
  if (!dueAfter) {
    const known = [...DUE, "1", "2", ...FORMS].join(", ");
    terms.report("CSP315", keyPlace, { name: "pays", value: key, known });
    return undefined;
  }
  const share = terms.expression(value, PERCENT)?.fixed;
  if (share instanceof Decimal && share.gte(0) && share.lte(1)) {
    return { share, shown: `${plain(share.times(100))}%`, dueAfter };
  }
  const wanted = "a fixed share from 0% to 100%";
  terms.report("CSP303", value.place, { name: terms.name, wanted });
  return undefined;
}
