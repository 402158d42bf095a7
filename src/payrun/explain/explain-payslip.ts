import { negate, roundToFen } from "../../kernel/money.ts";
import type { Policy } from "../../policy/policy.ts";
import type { PayRule } from "../../policy/rules.ts";
import { type Value, Unknown } from "../../policy/value.ts";
import { ruleReference } from "../draft.ts";
import type { MonthResult, PayLine, Payslip } from "../month-result.ts";
import { type Explaining, explainRule, placesOf } from "./explain-rule.ts";
import type {
  CitedClause,
  ExplainedLine,
  ExplainedNothing,
  ExplainedPayslip,
  ExplainedRule,
} from "./explained.ts";

/** 说明依据 — the month, its policy, and the person asked about. */
export interface ExplainCase {
  readonly result: MonthResult;
  readonly policy: Policy;
  readonly slip: Payslip;
  /** undefined: somebody who left before the month and is paid what an earlier one owes. */
  readonly asked: Explaining | undefined;
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
    flags: result.flags.filter(({ person }) => person.id === slip.person.id),
    net,
    gross,
    taken:
      net?.amount && gross?.amount ? negate(roundToFen(net.amount.minus(gross.amount))) : undefined,
    lines: slip.lines.map((line) => explainLine(line, subject)),
    nothing: nothingOf(subject),
    employerShares: slip.employerShares,
  };
}

/** 说明工资行 — its clauses in plain words, and the rules asked again for this person. */
export function explainLine(line: PayLine, subject: ExplainCase): ExplainedLine {
  const { policy, result, slip, asked } = subject;
  const rule = policy.rules.pay.find(
    ({ item, column }) => item === line.item && ruleReference(column) === line.policy,
  );
  return {
    line,
    clauses: clausesOf(line.clause, subject, rule),
    layer: rule?.column.layer,
    rules: rule && asked && !isOfEarlier(line) ? rulesOf(rule, asked).filter(isWorth) : [],
    fines: result.fines.filter(
      ({ person, item }) => item === line.item && person.id === slip.person.id,
    ),
  };
}

/** What an earlier month earned is explained there: this month's rule made none of it. */
function isOfEarlier({ makesGood, earnedIn }: PayLine): boolean {
  return makesGood !== undefined || earnedIn !== undefined;
}

/** A stretch or record that makes no amount is no part of a line that others make. */
function isWorth({ value, missing }: ExplainedRule): boolean {
  return value.en !== "—" || missing.length > 0;
}

/** `T14 · GR-11`: a clause of the policy, and the check that changed the amount. */
function clausesOf(
  written: string,
  { policy, articles }: ExplainCase,
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
  const { policy, slip, asked } = subject;
  if (!asked) return [];
  const own = slip.lines.filter((line) => !isOfEarlier(line));
  const paid = new Set(own.map(({ item, policy: written }) => `${item} ${written}`));
  return policy.rules.pay.flatMap((rule) => {
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
