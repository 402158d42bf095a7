import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Money } from "../../kernel/money.ts";
import type { Person } from "../../measures/quantity.ts";
import type { Sheet } from "../report.ts";

/** 未列入 — somebody whom a list leaves out, and why. */
export interface LeftOut {
  readonly file: string;
  readonly person: Person;
  readonly reason: Bilingual;
  /** The net pay, where it is known. */
  readonly amount: Money | undefined;
}

/** 外送单据 — a file for another program, whom it leaves out and what is wrong. */
export interface Paper {
  readonly sheet: Sheet;
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 挂起未列入 — the reason that every list has for a held payslip. */
export const HELD: Bilingual = { zh: "工资条挂起", en: "the payslip is held" };
