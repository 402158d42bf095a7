/** 制度说明 — one policy told to the people it pays, in one language. */
export interface Description {
  readonly title: string;
  /** First day it holds, `2024-01-01`; undefined when the file does not say. */
  readonly from: string | undefined;
  readonly clauses: readonly DescribedClause[];
  /** Rules that name no clause. */
  readonly others: readonly DescribedRule[];
  /** Which records count, one sentence for each record set. */
  readonly records: readonly string[];
  /** Input files of its own, some sentences for each. */
  readonly inputs: readonly (readonly string[])[];
  readonly readings: readonly DescribedReading[];
  readonly blanks: readonly DescribedBlank[];
}

/** 一条条款 — heading, our own words, and the rules made from it. */
export interface DescribedClause {
  readonly id: string;
  readonly heading: string;
  readonly says: string;
  readonly rules: readonly DescribedRule[];
}

/** 一条规则 — sentences, lists and tables in Markdown, and worked examples. */
export interface DescribedRule {
  readonly section: string;
  readonly name: string;
  /** What sort of rule it is, for people: pay, fine … */
  readonly sort: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly examples: readonly string[];
}

/** 一处读法 — how a disputed clause is read, and how else it could be. */
export interface DescribedReading {
  readonly clause: string;
  readonly chosen: string;
  readonly instead: readonly string[];
  readonly why: string;
}

/** 一处空白 — what the company fills in, and what holds now. */
export interface DescribedBlank {
  readonly clause: string;
  readonly title: string;
  /** What holds; undefined: the company has yet to fill it. */
  readonly value: string | undefined;
  readonly filled: boolean;
}
