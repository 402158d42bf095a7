import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf } from "./docs/generated-blocks.ts";
import { statedExit, type Step, stepsOf, take } from "./docs/readme-steps.ts";
import type { Answer } from "./support/run-main.ts";
import { ROOT } from "./tidy/sources.ts";

const FIRST_LINES = [
  "npm ci && node bin/cs-pay.js month 2024-05 -C fixtures/workspaces/starter-online-shop",
  "npm ci && npm test",
];
const GUIDES = ["README.md", "README.zh.md"].map((name) => {
  return { name, text: readFileSync(path.join(ROOT, name), "utf8") };
});
const scripts = Object.keys(
  (JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: object })
    .scripts,
);

describe.each(GUIDES)("$name", ({ text }) => {
  const steps = stepsOf(text);
  const answers = new Map<Step, Answer>();
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-readme-"));
  const copy = (...parts: string[]) => readFileSync(path.join(folder, ...parts), "utf8");

  beforeAll(async () => {
    cpSync(path.join(ROOT, "fixtures/workspaces"), path.join(folder, "fixtures/workspaces"), {
      recursive: true,
      filter: (source) => path.basename(source) !== "out",
    });
    for (const step of steps) answers.set(step, await take(step, folder));
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("opens with the line that runs an example and the line that runs the tests", () => {
    const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, body]) => body?.trim());
    expect(blocks.slice(0, 2)).toEqual(FIRST_LINES);
  });

  it("every command ends with the exit code that stands behind it", () => {
    const commands = steps.filter((step) => step.kind === "command");
    const wrong = commands.flatMap((step) => {
      const { code, stderr } = answers.get(step) ?? { code: undefined, stderr: "" };
      return code === statedExit(step.line) ? [] : [`${step.line} → ${code}\n${stderr}`];
    });
    expect(wrong).toEqual([]);
    expect(commands.length).toBeGreaterThan(12);
  });

  it("no command of the guide prints an error, unless it says that it ends badly", () => {
    const loud = steps.flatMap((step) => {
      const stderr = answers.get(step)?.stderr ?? "";
      const bad = /(?:error|错误) CSP/.test(stderr) || stderr.startsWith("cs-pay:");
      return bad && step.kind === "command" && statedExit(step.line) === 0 ? [stderr] : [];
    });
    expect(loud).toEqual([]);
  });

  it("the example policy is in use at the end, and pays as its clauses say", () => {
    const summary = JSON.parse(copy("my-shop/out/2024-05/summary.json")) as {
      policy: { file: string };
      held: number;
    };
    expect(summary).toMatchObject({ policy: { file: "policies/tmall.yaml" }, held: 0 });
    const lines = copy("my-shop/out/2024-05/payslip-lines.csv").split("\r\n");
    const amounts = (id: string, item: string) =>
      lines
        .map((line) => line.split(","))
        .filter((cells) => cells[0]?.includes(id) && cells[3] === item);
    // 45 678.90 of net sales: 30 000 × 0.5 % + 15 678.90 × 1 % = 150 + 156.789
    expect(amounts("00102", "commission").map((cells) => [cells[6], cells[8]])).toEqual([
      ["306.79", "TM1"],
    ]);
    // 00102 was late once in May; 00103 never was.
    expect(amounts("00102", "full_attendance")).toEqual([]);
    expect(amounts("00103", "full_attendance").map((cells) => cells[6])).toEqual(["200.00"]);
    expect(copy("my-shop/out/2024-05/fines.csv")).not.toContain("fine_off_seat");
  });

  it("the copied reports are files, not a link", () => {
    const copied = readdirSync(path.join(folder, "handed-over"), { withFileTypes: true });
    expect(copied.length).toBeGreaterThan(10);
    expect(copied.filter((entry) => !entry.isFile())).toEqual([]);
  });

  it("names only files and folders that exist", () => {
    const named = [...text.matchAll(/`((?:src|test|fixtures|bin)\/[\w./-]*)`/g)].map(
      ([, at]) => at,
    );
    const linked = [...text.matchAll(/\]\(([\w.-]+\.md|LICENSE)\)/g)].map(([, at]) => at);
    const all = [...named, ...linked].map((at) => at ?? "");
    expect(all.filter((at) => !existsSync(path.join(ROOT, at)))).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
  });

  it("names only npm scripts that exist", () => {
    const run = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? "");
    expect(run.filter((script) => !scripts.includes(script))).toEqual([]);
    expect(run).toContain("check");
  });

  it("its links reach a heading", () => {
    const headings = [...text.matchAll(/^#{2,} (.+)$/gm)].map(([, title]) => anchorOf(title ?? ""));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? "");
    expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
    expect(links.length).toBeGreaterThan(10);
  });

  it("its table of layers has every folder of src", () => {
    const listed = [...text.matchAll(/^\| `src\/(\w+)\/` \|/gm)].map(([, name]) => name);
    expect(new Set(listed)).toEqual(new Set(readdirSync(path.join(ROOT, "src"))));
  });
});

describe("both guides", () => {
  const [english, chinese] = GUIDES.map(({ text }) => text);

  it("have the same sections", () => {
    const sections = (text = "") => [...text.matchAll(/^## /gm)].length;
    expect(sections(chinese)).toBe(sections(english));
  });

  it("have the same generated blocks, each in its language", () => {
    const sources = (text = "") =>
      blocksOf(text).map((source) => source.replace(/ (zh|en)\b.*/, "").replace(/ --lang$/, ""));
    expect(sources(chinese)).toEqual(sources(english));
    expect(blocksOf(chinese ?? "").filter((source) => / en\b/.test(source))).toEqual([]);
    expect(blocksOf(english ?? "").filter((source) => / zh\b/.test(source))).toEqual([]);
  });

  it("tell the same steps", () => {
    const told = (text = "") =>
      stepsOf(text).map((step) =>
        step.kind === "file" ? step.path : step.words.join(" ").replace(" --lang en", ""),
      );
    expect(told(chinese)).toEqual(told(english));
  });
});

/** As GitHub makes anchors: small letters, blanks to hyphens, punctuation dropped. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}
