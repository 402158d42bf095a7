import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { HELD_BYTES, largeFiles } from "../../src/io/held-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-held-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("a file of a folder is large when it is not held as a whole", () => {
  const file = path.join(folder, "calls.csv");
  writeFileSync(path.join(folder, "leave.csv"), "employee_id\n");
  expect(largeFiles(folder)).toEqual([]);
  writeFileSync(file, "");
  truncateSync(file, HELD_BYTES);
  expect(largeFiles(folder)).toEqual([]);
  truncateSync(file, HELD_BYTES + 1);
  expect(largeFiles(folder)).toEqual(["calls.csv"]);
});

it("a folder that is missing has none", () => {
  expect(largeFiles(path.join(folder, "2024-06"))).toEqual([]);
});
