import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { payMonths } from "../../src/cli/workspace/pay-months.ts";
import { openWorkspace } from "../../src/cli/workspace/workspace.ts";
import { judgedMonth } from "../../src/payrun/judged-month.ts";
import { forEverybody } from "../../src/policy/expression/for-everybody.ts";

const ROOT = path.join(import.meta.dirname, "../../fixtures/workspaces");
let told = 0;
const ATTENDANT = {
  interrupted: new AbortController().signal,
  reading: () => {},
  paying: () => {},
};

describe.each(readdirSync(ROOT))("%s", (name) => {
  it("what a rule is told to be for everybody is what it is for each of them", async () => {
    const { workspace } = await openWorkspace(path.join(ROOT, name));
    if (!workspace) throw new Error(`${name} cannot be opened`);
    const run = { workspace, law: "warn", attendant: ATTENDANT } as const;
    const { paid } = await payMonths(run, [], ["2024-05"]);
    if (!paid?.result) throw new Error(`${name} cannot be paid`);
    const { homes } = judgedMonth(paid.setup, paid.result.measured);
    for (const { setup, frame } of homes) {
      for (const column of setup.policy.rules.columns) {
        const { kind } = column.scope;
        if (kind !== "person" && kind !== "span") continue;
        const ofAll = forEverybody(column, frame);
        if (ofAll === undefined) continue;
        told += 1;
        const count = kind === "person" ? frame.people : frame.spans.length;
        for (let index = 0; index < count; index += 1) {
          const own = frame.value(column, index);
          expect(`${column.name} ${String(own)}`).toBe(`${column.name} ${String(ofAll)}`);
        }
      }
    }
  });
});

it("most centres have rules that can be told of everybody", () => {
  expect(told).toBeGreaterThan(readdirSync(ROOT).length);
});
