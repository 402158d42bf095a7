import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { type CentrePlan, writeBigCentre } from "./big-centre.ts";

const plan: CentrePlan = { people: 12, calls: 3000, seed: 7 };
const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function centreOf(wanted: CentrePlan): ReadonlyMap<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-centre-"));
  made.push(folder);
  writeBigCentre(folder, wanted);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(csv|yaml)$/.test(name)).sort();
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

const hashesOf = (files: ReadonlyMap<string, string>): string[] =>
  [...files].map(([name, text]) => `${name} ${createHash("sha256").update(text).digest("hex")}`);

it("the same plan makes the same bytes", () => {
  expect(hashesOf(centreOf(plan))).toEqual(hashesOf(centreOf(plan)));
});

it("another seed makes another centre of the same shape", () => {
  const [one, other] = [centreOf(plan), centreOf({ ...plan, seed: 8 })];
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect(other.get("2024-05/calls.csv")).not.toBe(one.get("2024-05/calls.csv"));
});

it("it has as many people and calls as asked for, and every row as many cells as its header", () => {
  const files = centreOf(plan);
  const rowsOf = (name: string) => (files.get(name) ?? "").trimEnd().split("\n");
  expect(rowsOf("employees.csv")).toHaveLength(plan.people + 1);
  expect(rowsOf("2024-05/calls.csv")).toHaveLength(plan.calls + 1);
  const ragged = [...files.keys()]
    .filter((name) => name.endsWith(".csv"))
    .flatMap((name) => {
      const [header = "", ...rows] = rowsOf(name).filter((row) => row !== "");
      const width = header.split(",").length;
      return rows.filter((row) => row.split(",").length !== width).map((row) => `${name}: ${row}`);
    });
  expect(ragged).toEqual([]);
});

it("calls stand in order of time and belong to people of the roster", () => {
  const files = centreOf(plan);
  const cells = (name: string) =>
    (files.get(name) ?? "")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((row) => row.split(","));
  const calls = cells("2024-05/calls.csv");
  const times = calls.map((row) => row[2] ?? "");
  expect(times).toEqual([...times].sort());
  const roster = new Set(cells("employees.csv").map(([id]) => id));
  expect(calls.filter((row) => !roster.has(row[1]))).toEqual([]);
});
