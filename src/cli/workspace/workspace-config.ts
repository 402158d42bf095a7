import type { Language } from "../../kernel/bilingual.ts";
import type { LawMode } from "../invocation.ts";
import type { ControlCheck } from "./checks/control-check.ts";
import type { PaperChoices } from "./paper-choices.ts";
import type { Written } from "./written.ts";

/** 发薪日 — a date of the same or the next month. */
export interface PayDay {
  readonly day: number;
  readonly of: "same-month" | "next-month";
}

/** 工作区设置 — what cs-pay.yaml says, defaults filled in. */
export interface WorkspaceConfig {
  /** A pack name, or the path of a file below `policies/`. */
  readonly policy: Written;
  readonly city: Written | undefined;
  readonly payDay: PayDay;
  readonly law: LawMode;
  /** Guards set apart from `law`, by id. */
  readonly guards: ReadonlyMap<string, LawMode>;
  readonly language: Language;
  readonly csvFor: "plain" | "excel";
  readonly papers: PaperChoices;
  /** Named checks that `check` runs. */
  readonly checks: readonly ControlCheck[];
}

/** The contract's default: the tenth of the month after. */
export const DEFAULT_PAY_DAY: PayDay = { day: 10, of: "next-month" };
