import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

/** The payslips of the shop with some files more, by employee. */
async function screenOf(more: Readonly<Record<string, string>>): Promise<string> {
  const root = temporaryWorkspace({ ...smallShop(), ...more });
  const { stdout, stderr } = await csPay(["month", "2024-05", "--lang", "en"], { cwd: root });
  return stderr + stdout;
}

describe("a policy that goes on without a file", () => {
  // 50 yuan where no calls are kept, 100 where they are: an unreadable file is neither.
  const OWN = `policy: own
title: { zh: 试行, en: trial }
extends: online-shop
effective_from: 2020-01-01
pay:
  call_bonus:
    clause: S4
    title: { zh: 通话奖, en: call bonus }
    value: if(known(calls.answered), 100 yuan, 50 yuan)
    examples: [{ given: { calls.answered: 3 }, then: 100.00 }, { given: {}, then: 50.00 }]
`;
  const own = { "cs-pay.yaml": "policy: own\ncity: chengdu\n", "policies/own.yaml": OWN };

  it("does so when there is none", async () => {
    expect(await screenOf(own)).not.toContain("Held payslips");
  });

  it("waits when there is one that nobody can read", async () => {
    const calls = "nothing,known\n1,2\n";
    const screen = await screenOf({ ...own, "2024-05/calls.csv": calls });
    expect(screen).toContain("Held payslips");
    expect(screen).toContain("calls.csv");
  });
});

describe("somebody who never punched while others did", () => {
  const shop = smallShop();
  const roster = `${shop["employees.csv"]}1002,李四,2021-03-01,middle,二组,2021-06-01\n`;
  const two = { "employees.csv": roster, "2024-05/scores.csv": "工号,分数\n1001,86.5\n1002,80\n" };

  it("waits for a decision, instead of losing the month's pay in silence", async () => {
    const screen = await screenOf(two);
    expect(screen).toContain("[no_punches]");
    // 26 weekdays are due in May 2024, see smallShop().
    expect(screen.replaceAll(/[│\s]+/g, " ")).toContain("due on 26 days and no punch at all");
  });

  it("is absent once somebody says so", async () => {
    const decision =
      "employee_id,month,code,decision,by,date\n1002,2024-05,no_punches,release,W,2024-06-03\n";
    expect(await screenOf({ ...two, "decisions.csv": decision })).not.toContain("[no_punches]");
  });
});
