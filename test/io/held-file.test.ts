import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { HELD_BYTES, hasLargeFile } from "../../src/io/held-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-held-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("a folder has a large file when one of its files is not held as a whole", () => {
  const file = path.join(folder, "calls.csv");
  writeFileSync(path.join(folder, "leave.csv"), "employee_id\n");
  expect(hasLargeFile(folder)).toBe(false);
  writeFileSync(file, "");
  truncateSync(file, HELD_BYTES);
  expect(hasLargeFile(folder)).toBe(false);
  truncateSync(file, HELD_BYTES + 1);
  expect(hasLargeFile(folder)).toBe(true);
});

it("a folder that is missing has none", () => {
  expect(hasLargeFile(path.join(folder, "2024-06"))).toBe(false);
});
