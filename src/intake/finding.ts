import type { Bilingual } from "../kernel/bilingual.ts";
import type { Code } from "../kernel/catalogue/index.ts";
import type { Facts } from "../kernel/diagnostic.ts";
import type { Place } from "../kernel/place.ts";

/** 发现 — a fault or a warning about one cell of a row, before it has a place in the file. */
export class Finding {
  readonly code: Code;
  readonly facts: Facts;
  /** Index of the cell, and the part of it that is meant. */
  readonly cell: number;
  readonly part: string | undefined;
  readonly hint: Bilingual | undefined;
  readonly see: Place | undefined;

  constructor(
    code: Code,
    facts: Facts,
    cell: number,
    hint?: Bilingual,
    rest: { readonly part?: string; readonly see?: Place } = {},
  ) {
    this.code = code;
    this.facts = facts;
    this.cell = cell;
    this.part = rest.part;
    this.hint = hint;
    this.see = rest.see;
  }
}
