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

  describe("looks a topic up in the whole reference", () => {
    const told = async (...topic: string[]) =>
      (await runMain(["policy", "docs", ...topic], FOLDER)).stdout;

    it.each([
      ["次月", "### `pays` · 何时付"],
      ["连续", "### `streak(condition)` · 连续月数"],
      ["不适用", "### 已知、不适用、未知"],
      ["none", "### 已知、不适用、未知"],
      ["clawback", "### `in_month(x, date)` · 所在月"],
    ])("%s is answered by %s", async (topic, heading) => {
      expect((await told(topic)).split("\n")[0]).toBe(heading);
    });

    it("several words are one topic", async () => {
      expect(await told("next", "month", "--lang", "en")).toContain("### `pays`");
    });

    it("a figure or kind of records is answered by its own row", async () => {
      const rows = async (name: string) =>
        (await told(name)).split("\n").filter((line) => /^(\| `|- \*\*)/.test(line));
      const late =
        "| `attendance.late` | `考勤.迟到次数` | count | person | punches.csv, schedule.csv |";
      expect(await rows("attendance.late")).toEqual([late]);
      expect(await rows("考勤.迟到次数")).toEqual([late]);
      expect(await rows("schedule")).toHaveLength(1);
    });

    it("what several sections speak of is answered by a list of them", async () => {
      const text = await told("迟到");
      expect(text).toContain("说到“迟到”的地方：");
      expect(text).toContain(
        "- `every` · 每满: 每人每满几条算一次，余下的不算：三次迟到算一次旷工。",
      );
    });

    it("gives the sections as JSON", async () => {
      expect(await told("连续", "--json")).toContain('"heading": "`streak(condition)` · 连续月数"');
    });
  });

  it("what is neither a word nor a policy is said to be no word", async () => {
    const { code, stderr } = await runMain(["policy", "docs", "tirs"], FOLDER);
    expect(code).not.toBe(0);
    expect(stderr).toContain("CSP375");
    expect(stderr).toContain("tiers");
  });
});
