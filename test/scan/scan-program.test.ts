import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

it("the scan program is what its sources compile to", () => {
  const compile = path.join(import.meta.dirname, "compile-scan.mjs");
  const check = () => execFileSync(process.execPath, [compile, "--check"], { stdio: "pipe" });
  expect(check).not.toThrow();
});
