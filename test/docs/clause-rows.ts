import { stringify } from "yaml";
import { LEASE_CASES } from "../clauses/c-lease.cases.ts";
import { C_CASES } from "../clauses/c.cases.ts";
import { G_CASES } from "../clauses/g.cases.ts";
import { R_CASES } from "../clauses/r.cases.ts";
import { S_CASES } from "../clauses/s.cases.ts";
import { STANDARD_CASES } from "../clauses/standard.cases.ts";
import { T_CASES } from "../clauses/t.cases.ts";

const TABLES = {
  "call-centre": C_CASES,
  "grade-ladder": G_CASES,
  "online-shop": S_CASES,
  "remote-teams": R_CASES,
  "telecom-support": T_CASES,
  standard: STANDARD_CASES,
};
const HEAD =
  "# One test row of each clause, by the tables in test/clauses; made by npm run docs.\n";
/** Bills of seats are nobody's payslip: their rows stand in a table of their own. */
const LEASE = { table: "call-centre", row: LEASE_CASES[0]?.name ?? "" };

/** 条款行 — clause id → the first row that shows it, the main clause of a row before others. */
export function clauseRows(): string {
  const rows = new Map<string, { table: string; row: string }>([["C16", LEASE]]);
  const told = Object.entries(TABLES).flatMap(([table, cases]) =>
    cases.map(({ clause, name }) => ({ ids: clause.split(" "), one: { table, row: name } })),
  );
  const main = told.map(({ ids, one }) => ({ ids: ids.slice(0, 1), one }));
  for (const { ids, one } of [...main, ...told]) {
    for (const id of ids) if (!rows.has(id)) rows.set(id, { ...one });
  }
  const sorted = [...rows].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return HEAD + stringify(Object.fromEntries(sorted), { lineWidth: 0 });
}
