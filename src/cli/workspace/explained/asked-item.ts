import { lazily } from "../../../kernel/bilingual.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { QUANTITIES } from "../../../measures/index.ts";
import { explainRule, placesOf } from "../../../payrun/explain/explain-rule.ts";
import type { ExplainCase } from "../../../payrun/explain/explain-payslip.ts";
import { figureText } from "../../../payrun/explain/figure-text.ts";
import type {
  AskedItem,
  ExplainedPayslip,
  ExplainedRule,
} from "../../../payrun/explain/explained.ts";
import { typeOfQuantity } from "../../../policy/expression/types.ts";
import { figureNamed } from "../../../policy/figure.ts";
import { Unknown } from "../../../policy/value.ts";
import { isCalled, listed, near } from "./item-words.ts";

/** The whole tree, whichever of the two totals is named. */
const TOTALS = new Set(["net", "gross"]);

/** 找所问项目 — a pay item or any figure of the policy, by name or title; else what there is. */
export function askedItem(
  item: string | undefined,
  explained: ExplainedPayslip,
  subject: ExplainCase,
): AskedItem | Diagnostic {
  if (item === undefined || TOTALS.has(item)) return { kind: "everything" };
  const lines = explained.lines.filter(({ line }) =>
    isCalled(item, { name: line.item, title: line.label }),
  );
  const nothing = explained.nothing.filter((one) =>
    isCalled(item, { name: one.item, title: one.title }),
  );
  if (lines.length + nothing.length > 0) return { kind: "item", lines, nothing };
  // Who moved to another policy has a figure under each of them, and one of the whole month.
  const found = [...subject.stretches, subject].flatMap(({ policy, asked }) => {
    const column = policy.rules.columns.find((one) => isCalled(item, one));
    return column && asked ? [{ column, asked }] : [];
  });
  const [first] = found;
  if (!first) return measuredFigure(item, subject) ?? unknownItem(item, explained, subject);
  const { name, title } = first.column;
  const rules = found.flatMap(({ column, asked }) =>
    placesOf(column, asked).map((index) => explainRule(column, index, asked)),
  );
  return { kind: "figure", name, title, rules };
}

/** A measured figure, such as how often somebody was late, with the rows it was counted from. */
function measuredFigure(item: string, { asked }: ExplainCase): AskedItem | undefined {
  const quantity = PERSONAL.find((one) => isCalled(item, one));
  if (!asked || !quantity) return undefined;
  const { name, title } = quantity;
  const { frame, person, labels } = asked;
  const figure = figureNamed("person", name);
  const value = frame.figure(figure, person.index);
  const type = typeOfQuantity(quantity.type, quantity.words);
  const shown = lazily((language) => figureText(value, type, language, labels));
  const rule: ExplainedRule = {
    name,
    title,
    value: shown,
    formula: lazily((language) => `${title[language]} ${shown[language]}`),
    clause: undefined,
    policy: "",
    layer: "",
    gates: [],
    nextSteps: [],
    missing: value instanceof Unknown ? value.missing : [],
    reads: [],
    sources: frame.rows(figure, person.index),
  };
  return { kind: "figure", name, title, rules: [rule] };
}

const PERSONAL = QUANTITIES.filter(({ scope }) => scope === "person");

function unknownItem(
  item: string,
  { slip, lines, nothing }: ExplainedPayslip,
  { policy }: ExplainCase,
): Diagnostic {
  const items = [
    ...lines.map(({ line }) => ({ name: line.item, title: line.label })),
    ...nothing.map((one) => ({ name: one.item, title: one.title })),
  ];
  const close = near(item, [...items, ...PERSONAL, ...policy.rules.columns]);
  const [meant, known] = [listed(close), listed(items)];
  const hint =
    close.length === 0
      ? { zh: `可用的项目：${known.zh}`, en: `name one of: ${known.en}` }
      : {
          zh: `是不是 ${meant.zh}？可用的项目：${known.zh}`,
          en: `did you mean ${meant.en}? the items are: ${known.en}`,
        };
  const facts = { item, employee: slip.person.id, known: known.en };
  return { code: "CSP361", facts, hint };
}
