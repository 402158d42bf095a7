import type { DaysTold } from "./days-told.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import type { Decimal } from "../../kernel/decimal.ts";
import type { Money } from "../../kernel/money.ts";
import type { Place } from "../../kernel/place.ts";
import type { Missing } from "../../measures/quantity.ts";
import type { Drift } from "../drift.ts";
import type { Term } from "../assigned/assign-rule.ts";
import type { EmployerShare, Fine, Flag, PayLine, Payslip, TotalLine } from "../month-result.ts";

/** 所据条款 — a clause with its heading and what it says in our own words. */
export interface CitedClause {
  readonly id: string;
  readonly heading: Bilingual;
  readonly says: Bilingual;
}

/** 前提说明 — a condition of a rule with its numbers, and by how much it fails. */
export interface ExplainedGate {
  readonly word: "when" | "unless";
  readonly shown: Bilingual;
  /** Whether the rule may go on; undefined while a figure is unknown. */
  readonly open: boolean | undefined;
  /** The comparisons that decide it, with what is missing to them. */
  readonly because: readonly Bilingual[];
  /** What the condition looks at, with its figures, in the order in which they are compared. */
  readonly found: readonly ComparedFigure[];
}

/** 所比的数 — one side of a comparison with its name and figure, and the rows behind it. */
export interface ComparedFigure {
  readonly shown: Bilingual;
  readonly sources: readonly Place[];
}

/** 下一档说明 — what the figure is, where the next step begins, and what is missing to it. */
export interface NextStep {
  readonly of: Bilingual;
  readonly found: Bilingual;
  readonly from: Bilingual;
  readonly short: Bilingual;
  readonly yields: Bilingual;
  /** Where it begins, to be compared. */
  readonly bound: Decimal;
}

/** 规则说明 — one column of a policy for one person (or stretch, or record) and what it reads. */
export interface ExplainedRule {
  readonly name: string;
  readonly title: Bilingual;
  readonly value: Bilingual;
  readonly formula: Bilingual;
  readonly clause: CitedClause | undefined;
  /** Policy file and line: `online-shop.yaml:339`. */
  readonly policy: string;
  readonly layer: string;
  readonly gates: readonly ExplainedGate[];
  readonly nextSteps: readonly NextStep[];
  readonly missing: readonly Missing[];
  readonly reads: readonly ExplainedRule[];
  readonly sources: readonly Place[];
}

/** 工资行说明 — a line of the payslip, its clauses, and the rules behind its amount. */
export interface ExplainedLine {
  readonly line: PayLine;
  readonly clauses: readonly CitedClause[];
  readonly layer: string | undefined;
  readonly rules: readonly ExplainedRule[];
  readonly fines: readonly Fine[];
}

/** 没有金额的项目 — an item that made no line, with its rule asked for every stretch and record. */
export interface ExplainedNothing {
  readonly item: string;
  readonly title: Bilingual;
  readonly clause: string;
  readonly isUnknown: boolean;
  readonly rules: readonly ExplainedRule[];
}

/** 封账的工资条 — what its month paid, and which items come out otherwise now. */
export interface SealedSlip {
  readonly isPaid: boolean;
  readonly drifts: readonly Drift[];
  /** As they were paid; `taken` is gross less net. */
  readonly sums: { readonly net: Money; readonly gross: Money; readonly taken: Money };
}

/** 一人一月的说明 — from net down to the rows. */
export interface ExplainedPayslip {
  readonly month: Month;
  readonly slip: Payslip;
  /** Which policies rule and why; empty where everybody has the same. */
  readonly terms: readonly Term[];
  readonly flags: readonly Flag[];
  readonly net: TotalLine | undefined;
  readonly gross: TotalLine | undefined;
  /** Gross less net: everything that is taken, without a sign. */
  readonly taken: Money | undefined;
  readonly lines: readonly ExplainedLine[];
  readonly nothing: readonly ExplainedNothing[];
  readonly employerShares: readonly EmployerShare[];
  /** Of a sealed month: whether it was paid, and which items otherwise than they come out now. */
  readonly seal?: SealedSlip | undefined;
  /** Days that attendance amounts count. */
  readonly days: readonly DaysTold[];
}

/** 所问 — everything, one pay item, or a figure of the policy by its name. */
export type AskedItem =
  | { readonly kind: "everything" }
  | {
      readonly kind: "item";
      readonly lines: readonly ExplainedLine[];
      readonly nothing: readonly ExplainedNothing[];
    }
  | {
      readonly kind: "figure";
      readonly name: string;
      readonly title: Bilingual;
      readonly rules: readonly ExplainedRule[];
    };
