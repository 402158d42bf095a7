import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Answer, runMain } from "../support/run-main.ts";
import { LEASE_CASES, type LeaseCase } from "./c-lease.cases.ts";

const CLIENT = "海风科技";

interface Bills {
  readonly bills: readonly {
    readonly total: string;
    readonly due_on: string;
    readonly lines: readonly { readonly item: string; readonly amount: string }[];
  }[];
  readonly diagnostics: readonly { readonly code: string }[];
}

async function run(of: LeaseCase, ...options: string[]): Promise<Answer> {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-lease-"));
  try {
    const header = "client,seats,monthly_fee,from,to,kind,count,unit_price,asked_on,paid_on";
    const table = (head: string, rows: readonly string[]) =>
      `${[head, ...rows.map((row) => `${CLIENT},${row}`)].join("\n")}\n`;
    const files: Record<string, string> = {
      "cs-pay.yaml": "policy: policies/own.yaml\n",
      "policies/own.yaml": policyOf(of.readings ?? {}),
      "leases.csv": table(header, of.leases),
      "2024-05/outages.csv": table("client,seats,started_at,ended_at,cause", of.outages ?? []),
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return await runMain(["lease", "2024-05", "--lang", "en", ...options], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function policyOf(readings: Readonly<Record<string, string>>): string {
  const chosen = Object.entries(readings).map(([name, choice]) => `  ${name}: ${choice}`);
  const lines = ["policy: own", "extends: call-centre", "effective_from: 2024-01-01"];
  return `${[...lines, ...(chosen.length > 0 ? ["readings:", ...chosen] : [])].join("\n")}\n`;
}

describe("C16: the bill of a month", () => {
  it.each(LEASE_CASES)("$name", async (one) => {
    const { stdout, code } = await run(one, "--json");
    const answer = JSON.parse(stdout) as Bills;
    const [bill] = answer.bills;
    expect(bill?.lines.map(({ item, amount }) => `${item} ${amount}`)).toEqual(one.lines);
    expect(bill?.total).toBe(one.total);
    expect(bill?.due_on).toBe("2024-06-10");
    const codes = one.codes ?? [];
    expect(answer.diagnostics.map((found) => found.code).sort()).toEqual(codes);
    expect(code).toBe(codes.includes("CSP262") ? 1 : 0);
  });

  it("settles within the month itself by the other reading", async () => {
    const [first] = LEASE_CASES;
    if (!first) throw new Error("a lease case");
    const { stdout } = await run({ ...first, readings: { lease_settled: "same_month" } }, "--json");
    expect((JSON.parse(stdout) as Bills).bills[0]?.due_on).toBe("2024-05-10");
  });

  it("is a table like every other answer, on a terminal or not", async () => {
    const [first] = LEASE_CASES;
    if (!first) throw new Error("a lease case");
    const { stdout } = await run(first);
    expect(stdout).toContain("2024-05 seat lease");
    expect(stdout).toMatch(/extra seats +│ +5 │ +1,548\.39 │/);
    expect(stdout).toMatch(/total +│ +│ 11,808\.39 │/);
  });

  it("is CSV with --csv, each line with clause, formula and row", async () => {
    const [first] = LEASE_CASES;
    if (!first) throw new Error("a lease case");
    const { stdout, stderr } = await run(first, "--csv");
    const [header, ...rows] = stdout.trim().split("\n");
    expect(header).toBe(
      "client,month,item,label,quantity,amount,policy,clause,formula,sources,due_on",
    );
    expect(rows).toHaveLength(5);
    const [client, , item, , seats, amount, policy, clause, ...rest] = (rows[2] ?? "").split(",");
    expect([client, item, seats, amount, clause]).toEqual([
      CLIENT,
      "extra_seats",
      "5",
      "1548.39",
      "C16",
    ]);
    expect(policy).toMatch(/^call-centre\.yaml:\d+$/);
    expect(rest).toEqual([
      "5 seats × 600.00 × 16 ÷ 31 (from 2024-05-16)",
      "leases.csv:4",
      "2024-06-10",
    ]);
    expect(rows[4]).toContain("total,total,,11808.39");
    expect(stderr).toBe("");
  });
});
