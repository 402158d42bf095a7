import type { Language } from "../../kernel/bilingual.ts";
import type { Place } from "../../kernel/place.ts";
import type { LawMode } from "../invocation.ts";

/** 发薪日 — a date of the same or the next month. */
export interface PayDay {
  readonly day: number;
  readonly of: "same-month" | "next-month";
}

/** 写下的值 — a value of cs-pay.yaml with its place, for findings that come later. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** 工作区设置 — what cs-pay.yaml says, defaults filled in. */
export interface WorkspaceConfig {
  /** A pack name, or the path of a file below `policies/`. */
  readonly policy: Written;
  readonly city: Written | undefined;
  readonly payDay: PayDay;
  readonly law: LawMode;
  readonly language: Language;
  readonly csvFor: "plain" | "excel";
}

/** The contract's default: the tenth of the month after. */
export const DEFAULT_PAY_DAY: PayDay = { day: 10, of: "next-month" };
