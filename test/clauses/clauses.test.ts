import { describe, expect, it } from "vitest";
import { outcomeOf } from "./case-outcome.ts";
import { type GroupRun, runGroup } from "./case-run.ts";
import { C_CASES } from "./c.cases.ts";
import { groupCases, type Pack } from "./case-workspace.ts";
import type { ClauseCase } from "./clause-case.ts";
import { G_CASES } from "./g.cases.ts";
import { R_CASES } from "./r.cases.ts";
import { S_CASES } from "./s.cases.ts";
import { STANDARD_CASES } from "./standard.cases.ts";
import { T_CASES } from "./t.cases.ts";

/** Clauses of clauses.md that a case can show. */
const IDS = [
  ...ids("X", 12),
  ...ids("S", 19),
  ...ids("T", 26),
  ...ids("C", 19),
  ...ids("R", 13),
  ...ids("G", 13),
];

function ids(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

function describeCases(pack: Pack, cases: readonly ClauseCase[]): void {
  describe(pack, () => {
    for (const group of groupCases(pack, cases)) {
      let running: Promise<GroupRun> | undefined;
      it.each(group.members)("$of.clause: $of.name", async ({ id, of }) => {
        running ??= runGroup(group);
        const { wanted, found } = outcomeOf(of.expect, id, await running);
        expect(found).toEqual(wanted);
      });
    }
  });
}

describeCases("grade-ladder", G_CASES);
describeCases("online-shop", S_CASES);
describeCases("telecom-support", T_CASES);
describeCases("call-centre", C_CASES);
describeCases("remote-teams", R_CASES);
describeCases("standard", STANDARD_CASES);

it("every clause has a case", () => {
  const shown = new Set(
    [...S_CASES, ...T_CASES, ...C_CASES, ...R_CASES, ...G_CASES].flatMap(({ clause }) =>
      clause.split(" "),
    ),
  );
  // Bills of seats are nobody's payslip: c-lease.cases.ts holds the rows of C16.
  shown.add("C16");
  expect(IDS.filter((id) => !shown.has(id))).toEqual([]);
});

it("no two cases of a pack say the same sentence", () => {
  for (const cases of [S_CASES, T_CASES, C_CASES, R_CASES, G_CASES, STANDARD_CASES]) {
    const names = cases.map(({ clause, name }) => `${clause}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
