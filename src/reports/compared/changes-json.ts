import type { Language } from "../../kernel/bilingual.ts";
import { messageOf } from "../../kernel/diagnostic.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Reject } from "../../intake/table.ts";
import type {
  ComparedMonths,
  Move,
  OnlyOne,
  PersonChange,
  Standing,
} from "../../payrun/compare/compared.ts";
import {
  comparedTotals,
  type ComparedTotals,
  type Counted,
  partTotals,
  teamChanges,
} from "../../payrun/compare/compared-totals.ts";
import { type Json, jsonMoney } from "../json-text.ts";
import { everybody, isIncomplete, remarksOf } from "./standing-words.ts";

const SCHEMA = "cs-pay/diff@1";

/** 变动文档 — the one document `cs-pay diff --json` prints: totals, teams, everybody's parts. */
export function changesJson(compared: ComparedMonths, language: Language): Json {
  return {
    schema: SCHEMA,
    from: compared.was,
    to: compared.now,
    basis: { from: basisOf(compared.sealed.was), to: basisOf(compared.sealed.now) },
    ...totalsJson(comparedTotals(compared)),
    unchanged: compared.unchanged.length,
    held: everybody(compared)
      .filter(isIncomplete)
      .map(({ employee, was, now }) => ({
        employee_id: employee,
        name: (now ?? was)?.name ?? "",
        why: remarksOf({ was, now }, compared)
          .filter(({ kind }) => kind !== "drifted")
          .map(({ text }) => text[language]),
      })),
    teams: teamChanges(compared).map(([team, totals]) => ({ team, ...totalsJson(totals) })),
    rejected_rows: [...compared.strays.was, ...compared.strays.now].map((one) =>
      rejectJson(one, language),
    ),
    changed: compared.changed.map((person) => personJson(person, language)),
    joined: compared.joined.map((one) => onlyJson(one, language)),
    left: compared.left.map((one) => onlyJson(one, language)),
    untold: compared.untold.map(({ employee, was, now }) => ({
      employee_id: employee,
      was: standingJson(was, language),
      now: standingJson(now, language),
    })),
  };
}

function basisOf(isSealed: boolean): "sealed" | "open" {
  return isSealed ? "sealed" : "open";
}

function rejectJson(reject: Reject, language: Language) {
  return {
    source: rowReference(reject.place),
    code: reject.code,
    message: messageOf(reject, language),
  };
}

function totalsJson({ was, now, change, joined, left, parts }: ComparedTotals) {
  return {
    net_then: countedJson(was),
    net_now: countedJson(now),
    change: jsonMoney(change),
    parts: parts.map(({ part, people, amount }) => ({ part, people, amount: jsonMoney(amount) })),
    joined_net: countedJson(joined),
    left_net: countedJson(left),
  };
}

function countedJson({ people, net }: Counted) {
  return { people, net: jsonMoney(net) };
}

function personJson(person: PersonChange, language: Language) {
  const { employee, was, now, change, moves } = person;
  return {
    employee_id: employee,
    name: now.name,
    team: now.team,
    change: jsonMoney(change),
    parts: partTotals([person]).map(({ part, amount }) => ({ part, amount: jsonMoney(amount) })),
    moves: moves.map((move) => moveJson(move, language)),
    was: standingJson(was, language),
    now: standingJson(now, language),
  };
}

function moveJson({ part, item, label, amount, reason }: Move, language: Language) {
  const found = reason();
  return {
    part,
    item,
    label: label[language],
    amount: jsonMoney(amount),
    reason: found?.text[language] ?? null,
    clause: found?.clause ?? null,
    source: found?.place ? rowReference(found.place) : null,
  };
}

function onlyJson({ employee, standing }: OnlyOne, language: Language) {
  return { employee_id: employee, ...standingJson(standing, language) };
}

function standingJson(standing: Standing, language: Language) {
  const { name, team, grade, isHeld, holds, rejects, gross, net, items, drifts } = standing;
  return {
    name,
    team,
    grade: grade?.en ?? null,
    status: isHeld ? "held" : "ready",
    hold_reasons: holds.map((reason) => reason[language]),
    rejected_rows: rejects.map((reject) => rejectJson(reject, language)),
    gross: jsonMoney(gross),
    net: jsonMoney(net),
    items: [...items].map(([item, { label, amount }]) => ({
      item,
      label: label[language],
      amount: jsonMoney(amount),
    })),
    ...(drifts.length > 0 && {
      computed_anew: drifts.map(({ item, label, sealed, now }) => ({
        item,
        label: label[language],
        sealed: jsonMoney(sealed),
        now: jsonMoney(now),
      })),
    }),
  };
}
