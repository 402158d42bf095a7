import { negate, type Money, sumMoney } from "../kernel/money.ts";
import type { Person } from "../measures/quantity.ts";
import type { Finding, LawChange } from "../statutory/guard.ts";
import {
  checkGuards,
  enforceGuards,
  type GuardsInUse,
  guardsInUse,
} from "../statutory/guards/index.ts";
import { type DraftLine, rowsOf } from "./draft.ts";
import { guardCase } from "./guard-case.ts";
import type { Flag, PayLine, Warning } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

/** 核查结果 — what the law finds, and the lines as it leaves them. */
export interface Checked {
  readonly warnings: readonly Warning[];
  readonly lines: readonly DraftLine[];
  /** Item → yuan left to take, for fines that the law reduced. */
  readonly finesLeft: ReadonlyMap<string, Money>;
}

/** 法律核查 — what the guards find in a payslip, and under `law: enforce` what they change (X9). */
export function checkLaw(
  lines: readonly DraftLine[],
  flags: readonly Flag[],
  setup: MonthSetup,
  asked: Asked,
): Checked {
  if (setup.law === "off") return { warnings: NO_WARNINGS, lines, finesLeft: ALL_LEFT };
  const subject = guardCase(lines, flags, setup, asked);
  const inUse = guardsOf(setup);
  const findings = checkGuards(subject, setup.legal, inUse);
  const warnings = findings.length === 0 ? NO_WARNINGS : warningsOf(findings, asked.person);
  const changes = enforceGuards(subject, setup.legal, inUse);
  if (changes.length === 0) return { warnings, lines, finesLeft: ALL_LEFT };
  let changed = lines;
  for (const change of changes) changed = applyChange(changed, change, asked);
  return { warnings, lines: changed, finesLeft: finesLeft(changes, changed) };
}

const NO_WARNINGS: readonly Warning[] = [];

/** Written out: everybody has some of them, and a copy of unknown fields costs twice as much. */
function warningsOf(findings: readonly Finding[], person: Person): readonly Warning[] {
  return findings.map(({ guard, article, message, atStake, clause }) => ({
    person,
    guard,
    article,
    message,
    atStake,
    clause,
  }));
}
const ALL_LEFT: ReadonlyMap<string, Money> = new Map();

const IN_USE = new WeakMap<MonthSetup, GuardsInUse>();

/** A guard's own setting wins over `law`; with `law: off` nothing looks at all. */
function guardsOf(setup: MonthSetup): GuardsInUse {
  const known = IN_USE.get(setup);
  if (known) return known;
  const { law, guards } = setup;
  const found = guardsInUse((guard) => guards?.get(guard) ?? law);
  IN_USE.set(setup, found);
  return found;
}

function finesLeft(
  changes: readonly LawChange[],
  lines: readonly DraftLine[],
): ReadonlyMap<string, Money> {
  const items = new Set(changes.filter((change) => change.kind === "fine").map(({ item }) => item));
  return new Map(
    [...items].map((item) => {
      const taken = lines.filter(({ line }) => line.item === item).map(({ line }) => line.amount);
      return [item, negate(sumMoney(taken))];
    }),
  );
}

function applyChange(
  lines: readonly DraftLine[],
  change: LawChange,
  asked: Asked,
): readonly DraftLine[] {
  const present = change.line === undefined ? undefined : lines[change.line];
  const { item, kind, amount, formula, guard } = change;
  if (present) {
    const clause = `${present.line.clause} · ${guard}`;
    const line: PayLine = { ...present.line, amount, formula, clause };
    return lines.map((one) => (one === present ? { ...present, line } : one));
  }
  const line: PayLine = {
    item,
    kind,
    amount,
    formula,
    label: LABELS[item] ?? { zh: item, en: item },
    policy: "guards.yaml",
    clause: change.clause === guard ? guard : `${change.clause} · ${guard}`,
    sources: rowsBehind(lines, guard, asked),
  };
  return [...lines, { line, rule: undefined }];
}

/** A line the law adds stands on the line it replaces, else on all pay it is measured against. */
function rowsBehind(lines: readonly DraftLine[], guard: string, asked: Asked): PayLine["sources"] {
  const replaced = lines.filter(({ line }) => line.clause.endsWith(guard) && line.amount.isZero());
  const measured = lines.filter(
    ({ line }) => line.kind === "earning" || line.kind === "attendance",
  );
  return rowsOf((add) => {
    for (const { line } of replaced.length > 0 ? replaced : measured) line.sources.forEach(add);
  }, asked.person.row);
}

/** Lines that only the law makes; their items are fixed names of the contract. */
const LABELS: Readonly<Record<string, PayLine["label"]>> = {
  minimum_wage_top_up: { zh: "最低工资补足", en: "minimum-wage top-up" },
  overtime_workday: { zh: "平日加班费", en: "workday overtime pay" },
  overtime_restday: { zh: "休息日加班费", en: "rest-day overtime pay" },
  overtime_holiday: { zh: "法定节日加班费", en: "holiday overtime pay" },
};
