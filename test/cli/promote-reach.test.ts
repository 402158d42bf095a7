import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

/** One person, junior since 2023-01-01, with the scores of the months up to May 2024. */
async function missing(scores: readonly string[], since = "2023-01-01", grade = "middle") {
  const first = 6 - scores.length;
  const months = scores.slice(0, -1).map((score, at) => {
    return `1001,2024-0${first + at},${score}`;
  });
  const cwd = temporaryWorkspace({
    "cs-pay.yaml": "policy: online-shop\nlanguage: en\n",
    "employees.csv": `employee_id,name,hired_on,grade\n1001,Zhang,${since},${grade}\n`,
    "opening-scores.csv": `employee_id,month,score\n${months.join("\n")}\n`,
    "2024-05/scores.csv": `employee_id,score\n1001,${scores.at(-1) ?? ""}\n`,
  });
  const { stdout } = await csPay(["promote", "2024-05", "--json"], { cwd, env: {} });
  const document = JSON.parse(stdout) as {
    candidates: readonly { missing: readonly string[]; earliest?: string }[];
  };
  const [only] = document.candidates;
  return { missing: only?.missing.join(" | ") ?? "", earliest: only?.earliest };
}

describe("promote says what stands in the way and until when", () => {
  it("names the month that broke a run, and when five months can be reached", async () => {
    // 91 and over is the first tier: Jan, Feb, Apr, May; March is not. Two of five are there.
    const { missing: text, earliest } = await missing(["92", "93", "85", "91", "95"]);
    expect(text).toContain("months running in first tier 2 (needs 5; broken in 2024-03");
    // June, July and August
    expect(earliest).toBe("2024-08");
  });

  it("names the months below a tier that must leave the window", async () => {
    // Below 80 in January; the window of six months is free of it from July on, while the run
    // of first-tier months (5 by May) is long enough.
    const text = await missing(["75", "92", "93", "92", "94"]);
    expect(text.missing).toContain("(needs 0; 2024-01)");
    // Four months running: a fifth in June; January leaves the six months to July.
    expect(text.earliest).toBe("2024-07");
  });

  it("adds the months in the grade that are still to pass", async () => {
    // Senior needs 6 months in the grade; from 1 January to 31 May they are 5 (T3: whole on the
    // day before the same date).
    const text = await missing(["92", "93", "92", "94", "95"], "2024-01-01");
    expect(text.missing).toContain("5 (needs 6)");
    expect(text.earliest).toBe("2024-06");
  });

  it("counts a paper that somebody can bring as possible at once", async () => {
    const text = await missing(["92", "93", "92", "94", "95"]);
    expect(text.earliest).toBe("2024-05");
  });
});
