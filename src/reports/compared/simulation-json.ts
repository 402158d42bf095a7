import type { Language } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import { rowReference } from "../../kernel/place.ts";
import {
  type SimulatedSum,
  type SimulatedTotals,
  type Simulation,
  sumsByClause,
  sumsByTeam,
} from "../../payrun/compare/simulation.ts";
import { type Json, jsonMoney } from "../json-text.ts";
import type { SimulatedReading } from "./readings-table.ts";
import type { SimulatedChange } from "./simulated-change.ts";

const SCHEMA = "cs-pay/simulate@1";
const READINGS_SCHEMA = "cs-pay/simulate-readings@1";

/** 试算答复 — what was changed, and what comes of it. */
export interface Answered {
  readonly simulation: Simulation;
  readonly changes: readonly SimulatedChange[];
}

/** 试算文档 — the one document `cs-pay simulate --json` prints. */
export function simulationJson({ simulation, changes }: Answered, language: Language): Json {
  const { months, totals, people, effects } = simulation;
  const sum = ({ label, clause, people: count, change }: SimulatedSum) => ({
    label: label[language],
    clause,
    people: count,
    change: jsonMoney(change),
  });
  return {
    schema: SCHEMA,
    months,
    changes: changes.map(({ place, ...change }) => ({ ...change, source: rowReference(place) })),
    ...totalsJson(totals),
    clauses: sumsByClause(effects).map(sum),
    teams: sumsByTeam(people).map(({ key, people: count, change }) => ({
      team: key,
      people: count,
      change: jsonMoney(change),
    })),
    people: people.map(({ employee, name, team, before, after, change }) => ({
      employee_id: employee,
      name,
      team,
      before: jsonMoney(before),
      after: jsonMoney(after),
      change: jsonMoney(change),
    })),
    effects: effects.map(({ employee, label, before, after, change, month, item, clause }) => ({
      month,
      employee_id: employee,
      item,
      label: label[language],
      clause,
      before: jsonMoney(before),
      after: jsonMoney(after),
      change: jsonMoney(change),
    })),
  };
}

/** 读法代价文档 — the one document `cs-pay simulate --readings --json` prints. */
export function readingsJson(months: readonly Month[], rows: readonly SimulatedReading[]): Json {
  return {
    schema: READINGS_SCHEMA,
    months,
    readings: rows.map(({ reading, policies, value, totals }) => ({
      reading: reading.name,
      policies,
      clause: reading.clause,
      chosen: reading.chosen,
      instead: value,
      ...totalsJson(totals),
    })),
  };
}

function totalsJson(totals: SimulatedTotals) {
  return {
    net: jsonMoney(totals.net),
    gross: jsonMoney(totals.gross),
    cost: jsonMoney(totals.cost),
    winners: totals.winners,
    losers: totals.losers,
    unchanged: totals.unchanged,
    untold: totals.untold,
    newly_held: totals.newlyHeld,
    released: totals.released,
  };
}
