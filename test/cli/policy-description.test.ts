import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PAGES } from "../support/pages.ts";
import { runMain } from "../support/run-main.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/pages");

describe("cs-pay policy docs <policy>", () => {
  const pages = Object.entries(PAGES).filter(([name]) => name.startsWith("policy-docs"));

  it.each(pages)("%s is what the program says", async (name, argv) => {
    const { stdout, code } = await runMain(argv, FOLDER);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(path.join(FOLDER, name), "utf8"));
  });

  it.each(pages)("%s names nothing by a code that has a title", (name) => {
    const page = readFileSync(path.join(FOLDER, name), "utf8");
    const words = page.replaceAll(/`[^`]*`/g, "");
    expect(words.match(/\b[a-z]+_[a-z_]+\b/g) ?? []).toEqual([]);
  });

  it("gives the same as JSON", async () => {
    const { stdout } = await runMain(["policy", "docs", "online-shop", "--json"], FOLDER);
    expect(stdout).toContain('"schema": "cs-pay/policy-description@1"');
    expect(stdout).toContain('"title": "网店客服晋升与薪酬制度"');
    expect(stdout).toContain('"heading": "三、晋升结构图"');
  });

  it("what is neither a word nor a policy is said to be no word", async () => {
    const { code, stderr } = await runMain(["policy", "docs", "tirs"], FOLDER);
    expect(code).not.toBe(0);
    expect(stderr).toContain("CSP375");
    expect(stderr).toContain("tiers");
  });
});
