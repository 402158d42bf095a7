import type { Language } from "../../kernel/bilingual.ts";
import type { Place } from "../../kernel/place.ts";
import type { AssignKey } from "../../payrun/assigned/assign-rule.ts";
import type { LawMode } from "../invocation.ts";
import type { ControlCheck } from "./checks/control-check.ts";
import type { PaperChoices } from "./paper-choices.ts";
import type { PlaceChoices } from "./place-choices.ts";
import type { Written } from "./written.ts";

/** 发薪日 — a date of the same or the next month. */
export interface PayDay {
  readonly day: number;
  readonly of: "same-month" | "next-month";
}

/** 分派设置 — whom a rule of `assign` speaks of, and the policy it gives them. */
export interface AssignChoice {
  readonly when: ReadonlyMap<AssignKey, readonly Written[]>;
  readonly policy: Written;
  readonly place: Place;
}

/** 工作区设置 — what cs-pay.yaml says, defaults filled in. */
export interface WorkspaceConfig {
  /** A pack name, or the path of a file below `policies/`. */
  readonly policy: Written;
  /** Who has another policy than that; of several rules the first that speaks of a person. */
  readonly assign: readonly AssignChoice[];
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
  /** Sites, core hours and teams; undefined where cs-pay.yaml names none. */
  readonly places?: PlaceChoices | undefined;
}

/** The contract's default: the tenth of the month after. */
export const DEFAULT_PAY_DAY: PayDay = { day: 10, of: "next-month" };
