import type { Place } from "../../kernel/place.ts";
import { negate, roundToFen } from "../../kernel/money.ts";
import type { Policy } from "../../policy/policy.ts";
import type { PayRule } from "../../policy/rules.ts";
import { type Value, Unknown } from "../../policy/value.ts";
import type { Term } from "../assigned/assign-rule.ts";
import { ruleReference } from "../draft.ts";
import type { MonthResult, PayLine, Payslip } from "../month-result.ts";
import { daysTold } from "./days-told.ts";
import { type Explaining, explainRule, placesOf } from "./explain-rule.ts";
import type {
  CitedClause,
  ExplainedLine,
  ExplainedNothing,
  ExplainedPayslip,
  ExplainedRule,
} from "./explained.ts";

/** 制度与所问 — a policy, and the person as it sees them. */
export interface Ruled {
  readonly policy: Policy;
  /** undefined: somebody who left before the month and is paid what an earlier one owes. */
  readonly asked: Explaining | undefined;
}

/** 说明依据 — the month, the policy of the person's last day, and the person asked about. */
export interface ExplainCase extends Ruled {
  readonly result: MonthResult;
  readonly slip: Payslip;
  /** Of somebody who moved to another policy: each stretch under its own, in order. */
  readonly stretches: readonly Ruled[];
  /** Which policies rule for the person and why; empty where everybody has the same. */
  readonly terms: readonly Term[];
  /** Guard id → the article it rests on. */
  readonly articles: ReadonlyMap<string, CitedClause>;
}

/** 说明工资条 — every line with its clause and its rules, and every item that made none. */
export function explainPayslip(subject: ExplainCase): ExplainedPayslip {
  const { result, slip } = subject;
  const total = (item: string) => slip.totals.find((line) => line.item === item);
  const [net, gross] = [total("net"), total("gross")];
  return {
    month: result.month,
    slip,
    terms: subject.terms,
    flags: result.flags.filter(({ person }) => person.id === slip.person.id),
    net,
    gross,
    taken:
      net?.amount && gross?.amount ? negate(roundToFen(net.amount.minus(gross.amount))) : undefined,
    lines: slip.lines.map((line) => explainLine(line, subject)),
    nothing: nothingOf(subject),
    employerShares: slip.employerShares,
    days: daysTold(result.measured, slip.person),
  };
}

/** 说明工资行 — its clauses in plain words, and the rules asked again for this person. */
export function explainLine(line: PayLine, subject: ExplainCase): ExplainedLine {
  const { result, slip, stretches } = subject;
  const { policy, asked } = stretches[line.stretch ?? -1] ?? subject;
  const rule = policy.rules.pay.find(
    ({ item, column }) => item === line.item && ruleReference(column) === line.policy,
  );
  return {
    line,
    clauses: clausesOf(line.clause, { policy, articles: subject.articles }, rule),
    layer: rule?.column.layer,
    rules: rule && asked && !isOfEarlier(line) ? rulesOf(rule, asked).filter(isWorth) : [],
    fines: result.fines.filter(
      ({ person, item, source }) =>
        item === line.item && person.id === slip.person.id && isOf(source, line),
    ),
  };
}

/** What an earlier month earned is explained there: this month's rule made none of it. */
function isOfEarlier({ makesGood, earnedIn }: PayLine): boolean {
  return makesGood !== undefined || earnedIn !== undefined;
}

/** Two policies may fine the same thing: each line tells of the records it was made from. */
function isOf({ file, line: row }: Place, { stretch, sources }: PayLine): boolean {
  return stretch === undefined || sources.some((one) => one.file === file && one.line === row);
}

/** A stretch or record that makes no amount is no part of a line that others make. */
function isWorth({ value, missing }: ExplainedRule): boolean {
  return value.en !== "—" || missing.length > 0;
}

/** `T14 · GR-11`: a clause of the policy, and the check that changed the amount. */
function clausesOf(
  written: string,
  { policy, articles }: Pick<ExplainCase, "policy" | "articles">,
  rule: PayRule | undefined,
): readonly CitedClause[] {
  return written.split(" · ").map((id) => {
    const clause = policy.clauses.get(id) ?? articles.get(id);
    if (clause) return { id, heading: clause.heading, says: clause.says };
    const own = rule?.column.clause === id ? rule.column : undefined;
    const { heading, says } = own ?? { heading: NO_WORDS, says: NO_WORDS };
    return { id, heading, says };
  });
}

const NO_WORDS = { zh: "", en: "" };

function rulesOf(rule: PayRule, asked: Explaining): readonly ExplainedRule[] {
  return placesOf(rule.column, asked).map((index) => explainRule(rule.column, index, asked));
}

function nothingOf(subject: ExplainCase): readonly ExplainedNothing[] {
  const { slip, stretches } = subject;
  if (stretches.length === 0) return nothingUnder(subject, slip.lines, () => true);
  return [
    ...stretches.flatMap((ruled, stretch) => {
      const lines = slip.lines.filter((line) => line.stretch === stretch);
      return nothingUnder(ruled, lines, ({ addsUp }) => addsUp);
    }),
    ...nothingUnder(
      subject,
      slip.lines.filter((line) => line.stretch === undefined),
      ({ addsUp }) => !addsUp,
    ),
  ];
}

function nothingUnder(
  { policy, asked }: Ruled,
  lines: readonly PayLine[],
  belongs: (rule: PayRule) => boolean,
): readonly ExplainedNothing[] {
  if (!asked) return [];
  const own = lines.filter((line) => !isOfEarlier(line));
  const paid = new Set(own.map(({ item, policy: written }) => `${item} ${written}`));
  return policy.rules.pay.filter(belongs).flatMap((rule) => {
    const { column, item } = rule;
    if (paid.has(`${item} ${ruleReference(column)}`)) return [];
    const values = placesOf(column, asked).map((index) => asked.frame.value(column, index));
    return [
      {
        item,
        title: column.title,
        clause: column.clause,
        isUnknown: values.some((value: Value) => value instanceof Unknown),
        rules: rulesOf(rule, asked),
      },
    ];
  });
}
