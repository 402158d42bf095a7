import { type Bilingual, lazily } from "../../kernel/bilingual.ts";
import type { Column } from "../../policy/model.ts";
import type { Ruled } from "../appeals.ts";
import type { DraftLine } from "../draft.ts";
import { feltRules } from "../felt-rules.ts";
import { finesOf } from "../fines.ts";
import { flagsOf, policyWarnings, type RaisedFlags } from "../flags.ts";
import type { Fine, Warning } from "../month-result.ts";
import { payLines, type PersonLines } from "../pay-lines.ts";
import type { Payee, Posting } from "./people-of-month.ts";

/** 适用规则 — a person under one policy with the rules that pay there. */
interface RuledPosting extends Ruled {
  readonly asked: Posting;
  /** Of somebody who moved: the stretch, from 0; undefined for the month as a whole. */
  readonly stretch: number | undefined;
}

/**
 * 各段的规则 — of somebody who moved to another policy: what adds up day by day belongs to each
 * policy for its own stretch, an amount of the whole month once to the policy of the last day.
 */
export function ruledOf(payee: Payee): readonly RuledPosting[] {
  const { pay } = payee.setup.policy.rules;
  if (payee.stretches.length === 0) return [{ asked: payee, rules: pay, stretch: undefined }];
  return [
    ...payee.stretches.map((asked, stretch) => {
      const rules = asked.setup.policy.rules.pay.filter(({ addsUp }) => addsUp);
      return { asked, rules, stretch };
    }),
    { asked: payee, rules: pay.filter(({ addsUp }) => !addsUp), stretch: undefined },
  ];
}

function feltBy({ setup, frame }: Payee) {
  return feltRules(setup, frame);
}

/** 受薪人的工资行 — by every policy that rules for them in the month. */
export function linesOfPayee(payee: Payee): PersonLines {
  if (payee.stretches.length === 0) return payLines(feltBy(payee).pay(payee.person.index), payee);
  const made = ruledOf(payee).map(linesUnder);
  return {
    lines: made.flatMap(({ lines }) => lines),
    unknown: made.flatMap(({ unknown }) => unknown),
    deferred: made.flatMap(({ deferred }) => deferred),
  };
}

/** 受薪人的罚款 — in the same way; two policies never price one record. */
export function finesOfPayee(payee: Payee): readonly Fine[] {
  if (payee.stretches.length === 0) return finesOf(feltBy(payee).pay(payee.person.index), payee);
  return ruledOf(payee).flatMap(({ asked, rules }) => finesOf(rules, asked));
}

/**
 * 受薪人的待决事项 — the last policy asks about the whole month; an earlier one about its own
 * stretch, where the last has not raised the same already.
 */
export function flagsOfPayee(payee: Payee): RaisedFlags {
  const { setup, stretches } = payee;
  const { rules } = setup.policy;
  if (stretches.length === 0) {
    return flagsOf(feltBy(payee).flags(payee.person.index), setup.decisions, payee);
  }
  const last = flagsOf(rules.flags, setup.decisions, payee);
  const known = new Set(rules.flags.map(({ column }) => column.name));
  const before = stretches.slice(0, -1).map((posting) => {
    const own = posting.setup.policy.rules.flags.filter(({ column }) => !known.has(column.name));
    return flagsOf(own, setup.decisions, posting);
  });
  return {
    flags: [...before.flatMap(({ flags }) => flags), ...last.flags],
    undecided: [...before.flatMap(({ undecided }) => undecided), ...last.undecided],
  };
}

/** 受薪人的警告 — what a policy says of a stretch or a record, each of its own. */
export function warningsOfPayee(payee: Payee): readonly Warning[] {
  if (payee.stretches.length === 0) {
    return policyWarnings(feltBy(payee).warnings(payee.person.index), payee);
  }
  const { rules } = payee.setup.policy;
  const byParts = ({ column }: { readonly column: Column }) => column.scope.kind !== "person";
  return [
    ...payee.stretches.flatMap((posting) =>
      policyWarnings(posting.setup.policy.rules.warnings.filter(byParts), posting),
    ),
    ...policyWarnings(
      rules.warnings.filter((rule) => !byParts(rule)),
      payee,
    ),
  ];
}

function linesUnder({ asked, rules, stretch }: RuledPosting): PersonLines {
  const made = payLines(rules, asked);
  const lines = made.lines.map((draft): DraftLine => {
    const label = withPolicy(draft.line.label, asked.setup.policy.title);
    const line = { ...draft.line, label, ...(stretch !== undefined && { stretch }) };
    return { ...draft, line };
  });
  return { ...made, lines };
}

/** `底薪（天猫）`: two lines of one item are told apart by the policy that made them. */
function withPolicy(label: Bilingual, policy: Bilingual): Bilingual {
  return lazily((language) =>
    language === "zh" ? `${label.zh}（${policy.zh}）` : `${label.en} (${policy.en})`,
  );
}
