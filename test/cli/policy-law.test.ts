import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PAGES } from "../support/pages.ts";
import { runMain } from "../support/run-main.ts";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/pages");
const asked = ["--city", "harbin", "--month", "2024-05"];

interface Document {
  readonly objections: readonly {
    readonly guard: string;
    readonly at_stake: string | null;
    readonly touches: readonly { readonly clause: string; readonly place: string | null }[];
  }[];
  readonly no_objection: readonly string[];
  readonly off: readonly string[];
}

async function documentOf(...argv: readonly string[]): Promise<Document> {
  const { stdout } = await csPay(["policy", "law", ...argv, "--json"], {
    cwd: temporaryWorkspace(),
  });
  return JSON.parse(stdout) as Document;
}

describe("cs-pay policy law", () => {
  const ofLaw = Object.entries(PAGES).filter(([name]) => name.startsWith("policy-law"));
  it.each(ofLaw)("%s is shown as written down", async (name, argv) => {
    const { code, stdout } = await runMain(argv, temporaryWorkspace());
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(join(FOLDER, name), "utf8"));
  });

  it("the two source policies trip at least nine guards", async () => {
    const telecom = await documentOf("telecom-support", ...asked);
    const shop = await documentOf("online-shop", ...asked);
    const guards = (found: Document) => found.objections.map(({ guard }) => guard);
    expect(guards(telecom)).toEqual(
      "GR-01 GR-02 GR-04 GR-05 GR-06 GR-07 GR-08 GR-09 GR-10 GR-11 GR-17 GR-23 GR-24 GR-26".split(
        " ",
      ),
    );
    expect(guards(shop)).toEqual(
      "GR-04 GR-05 GR-06 GR-11 GR-15 GR-17 GR-23 GR-24 GR-25".split(" "),
    );
  });

  it("names clause, line of the policy and yuan", async () => {
    const [first] = (await documentOf("telecom-support", ...asked)).objections;
    // 2080 − 850
    expect(first).toMatchObject({ guard: "GR-01", at_stake: "1230.00" });
    expect(first?.touches[0]?.clause).toBe("T10");
    expect(first?.touches[0]?.place).toMatch(/^telecom-support\.yaml:\d+$/);
  });

  it("the law of the month counts: 2200 was enough in Harbin until December 2025", async () => {
    const at = (month: string) => documentOf("online-shop", "--city", "harbin", "--month", month);
    const minimum = ({ objections }: Document) =>
      objections.find(({ guard }) => guard === "GR-01")?.at_stake;
    expect(minimum(await at("2025-11"))).toBeUndefined();
    expect(minimum(await at("2025-12"))).toBe("70.00");
  });

  it("a reading that follows the law silences its objection", async () => {
    const cwd = temporaryWorkspace({
      "cs-pay.yaml": "policy: policies/mine.yaml\ncity: harbin\nguards: { GR-06: off }\n",
      "policies/mine.yaml": [
        "policy: mine",
        "title: 本公司制度",
        "extends: telecom-support",
        "readings: { insurance_starts: at_hire, overtime_by: law }",
        "law:",
        "  probation_notice: 3",
        "  adopted_on: 2024-01-10",
        "  announced_on: 2024-01-20",
        "",
      ].join("\n"),
    });
    const { stdout } = await csPay(["policy", "law", "--json", "--month", "2024-05"], { cwd });
    const found = JSON.parse(stdout) as Document;
    const guards = found.objections.map(({ guard }) => guard);
    for (const silent of ["GR-06", "GR-09", "GR-10", "GR-11", "GR-23"]) {
      expect(guards).not.toContain(silent);
    }
    expect(found.off).toEqual(["GR-06"]);
    expect(found.no_objection).toContain("GR-11");
  });

  it("answers 1 to --strict, 2 to an unknown city and a month that is none", async () => {
    const run = async (...argv: readonly string[]) =>
      (await csPay(["policy", "law", "telecom-support", ...argv], { cwd: temporaryWorkspace() }))
        .code;
    expect(await run(...asked, "--strict")).toBe(1);
    expect(await run("--city", "atlantis")).toBe(2);
    expect(await run("--month", "2024-13")).toBe(2);
  });

  it("without a city says so and leaves local figures out", async () => {
    const { code, stderr } = await csPay(["policy", "law", "telecom-support"], {
      cwd: temporaryWorkspace(),
    });
    expect(code).toBe(0);
    expect(stderr).toContain("CSP405");
  });
});

describe("a policy that does not say its monthly base", () => {
  const OWN = `policy: own
title: { zh: 自有, en: own }
effective_from: 2020-01-01
grades: { trial: 试用 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
clauses: { A1: { heading: { zh: 一, en: one }, says: { zh: 底薪, en: base } } }
pay: { base: { clause: A1, title: { zh: 底薪, en: base pay }, value: base_pay } }
`;
  const page = async (law: string, ...argv: readonly string[]) => {
    const cwd = temporaryWorkspace({
      "cs-pay.yaml": "policy: own\n",
      "policies/own.yaml": OWN + law,
    });
    return (await csPay(["policy", "law", ...argv], { cwd })).stdout;
  };

  it("names the checks that judge nobody, and does not count them as passed", async () => {
    const { without_monthly_base, no_objection } = JSON.parse(await page("", "--json")) as Record<
      string,
      string[]
    >;
    expect(without_monthly_base).toEqual(["GR-07", "GR-11", "GR-12", "GR-16"]);
    expect(no_objection).not.toContain("GR-12");
    expect(await page("")).toMatch(/没有写 law: monthly_base，逐人核查不了：GR-07 GR-11/);
  });

  it("has nothing to name once the base is written", async () => {
    expect(await page("law: { monthly_base: base_pay }\n")).not.toContain("monthly_base");
  });
});

describe("guards in cs-pay.yaml", () => {
  const warned = async (guards: string, ...argv: readonly string[]) => {
    const cwd = temporaryWorkspace({
      ...smallShop(),
      "cs-pay.yaml": `policy: online-shop\ncity: harbin\n${guards}`,
    });
    await csPay(["month", "2024-05", "--lang", "en", ...argv], { cwd });
    const text = readFileSync(join(cwd, "out/2024-05/warnings.csv"), "utf8");
    return [...new Set(text.match(/GR-\d\d/g))].sort();
  };

  it("switch single checks off, and `law: off` all of them", async () => {
    const all = await warned("");
    expect(all).toContain("GR-15");
    expect(await warned("guards: { GR-15: off }\n")).toEqual(all.filter((id) => id !== "GR-15"));
    expect(await warned("guards: { GR-15: warn }\nlaw: off\n")).toEqual([]);
  });
});
