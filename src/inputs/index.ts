import { byFileName } from "./by-file-name.ts";
import type { InputKind, RowOf } from "./input-kind.ts";
import { achievements } from "./kinds/achievements.ts";
import { adjustments } from "./kinds/adjustments.ts";
import { agentdays } from "./kinds/agentdays.ts";
import { appeals } from "./kinds/appeals.ts";
import { assessments } from "./kinds/assessments.ts";
import { calls } from "./kinds/calls.ts";
import { changes } from "./kinds/changes.ts";
import { choices } from "./kinds/choices.ts";
import { complaints } from "./kinds/complaints.ts";
import { contributions } from "./kinds/contributions.ts";
import { decisions } from "./kinds/decisions.ts";
import { deductions } from "./kinds/deductions.ts";
import { duties } from "./kinds/duties.ts";
import { employees } from "./kinds/employees.ts";
import { leases } from "./kinds/leases.ts";
import { frozen } from "./kinds/frozen.ts";
import { leave } from "./kinds/leave.ts";
import { nominations } from "./kinds/nominations.ts";
import { opening } from "./kinds/opening.ts";
import { openingScores } from "./kinds/opening-scores.ts";
import { openingTax } from "./kinds/opening-tax.ts";
import { outages } from "./kinds/outages.ts";
import { overtime } from "./kinds/overtime.ts";
import { punches } from "./kinds/punches.ts";
import { quality } from "./kinds/quality.ts";
import { reviews } from "./kinds/reviews.ts";
import { sales } from "./kinds/sales.ts";
import { schedule } from "./kinds/schedule.ts";
import { scores } from "./kinds/scores.ts";
import { states } from "./kinds/states.ts";
import { submissions } from "./kinds/submissions.ts";
import { targets } from "./kinds/targets.ts";
import { tickets } from "./kinds/tickets.ts";
import { violations } from "./kinds/violations.ts";
import { votes } from "./kinds/votes.ts";

/** 输入种类清单 — every kind of input file, in the order `cs-pay inputs` prints them. */
export const INPUT_KINDS = [
  employees,
  changes,
  punches,
  schedule,
  leave,
  overtime,
  calls,
  agentdays,
  states,
  quality,
  complaints,
  violations,
  sales,
  tickets,
  scores,
  reviews,
  submissions,
  achievements,
  nominations,
  votes,
  assessments,
  adjustments,
  choices,
  deductions,
  contributions,
  duties,
  leases,
  outages,
  targets,
  opening,
  openingScores,
  openingTax,
  decisions,
  appeals,
  frozen,
] as const;

type Declared = (typeof INPUT_KINDS)[number];

/** 种类名 — the canonical English name of a kind. */
export type KindName = Declared["kind"];

/** 某种类的行 — the typed row of a kind, by its name. */
export type KindRow<K extends KindName> = RowOf<Extract<Declared, { readonly kind: K }>>;

/** 按名取种类 — the declaration of a kind by its canonical name. */
export function kindNamed<K extends KindName>(name: K): Extract<Declared, { readonly kind: K }>;
export function kindNamed(name: string): InputKind | undefined {
  return INPUT_KINDS.find((kind) => kind.kind === name);
}

const byFile = byFileName<InputKind>(INPUT_KINDS);

/** 由文件名认种类 — undefined for other names and for anything but csv, txt, tsv. */
export function kindOfFile(fileName: string): InputKind | undefined {
  return byFile(fileName);
}
