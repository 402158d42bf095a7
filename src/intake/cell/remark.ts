import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import type { Facts } from "../../kernel/diagnostic.ts";
import { shown } from "../shown.ts";

/** 读格的意见 — why a cell cannot be used, or (`keeps`) what to warn of although it can. */
export class Remark {
  readonly code: Code;
  /** The part of the cell that is meant; the mark stands under it. */
  readonly part: string;
  readonly facts: Facts;
  readonly hint: Bilingual | undefined;
  /** With a warning: the value the cell has all the same. */
  readonly keeps: { readonly value: string | undefined } | undefined;

  constructor(
    code: Code,
    part: string,
    rest: {
      readonly facts?: Facts;
      readonly hint?: Bilingual;
      readonly keeps?: { readonly value: string | undefined };
    } = {},
  ) {
    this.code = code;
    this.part = part;
    this.facts = { value: shown(part), ...rest.facts };
    this.hint = rest.hint;
    this.keeps = rest.keeps;
  }
}
