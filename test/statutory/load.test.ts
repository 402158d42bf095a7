import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dayFromIso } from "../../src/kernel/calendar.ts";
import { CATALOGUE } from "../../src/kernel/catalogue/index.ts";
import { hintOf } from "../../src/kernel/diagnostic.ts";
import { GUARDS } from "../../src/statutory/guards/index.ts";
import { loadStatutory } from "../../src/statutory/load.ts";
import { builtInSources, legal } from "./built-in-law.ts";

const FILE = "statutory/ours.yaml";

function findings(text: string) {
  return loadStatutory([...builtInSources, { file: FILE, text }]).diagnostics;
}

function first(text: string): string {
  const [finding] = findings(text);
  const place = finding?.place;
  return finding ? `${finding.code} ${place?.line}:${place?.column}` : "nothing";
}

type Provenance = Partial<Record<"source" | "checkedOn" | "mark", string>>;

const SOURCED = "source: x, checkedOn: 2026-01-01";

describe("the built-in files", () => {
  it("are read without a finding", () => {
    expect(loadStatutory(builtInSources).diagnostics).toEqual([]);
  });

  it("give every entry a source, the day it was checked and a mark", () => {
    for (const { file, text } of builtInSources) {
      const sections: unknown = parse(text, { schema: "failsafe" });
      for (const [section, entries] of Object.entries(sections as Record<string, Provenance[]>)) {
        for (const entry of entries) {
          const where = `${file} ${section} ${JSON.stringify(entry)}`;
          const { source = "", checkedOn = "", mark = "" } = entry;
          expect([source !== "", dayFromIso(checkedOn) !== undefined], where).toEqual([true, true]);
          expect(["V", "S", "K", "?"], where).toContain(mark);
        }
      }
    }
  });

  it("hold the article of every guard and of what statutory lines cite", () => {
    expect([...legal("2024-05").articles.keys()]).toEqual([
      ...GUARDS.map(({ id }) => id),
      "IIT",
      "SIL",
      "HFR",
    ]);
  });
});

describe("a file that cannot be used is an error at its place", () => {
  it.each([
    ["broken YAML", "figures:\n  - [1, 2", "CSP451 2:10"],
    ["an unknown section", "figure:\n  - {}", "CSP452 1:1"],
    ["a section that is no list", "figures: 3", "CSP455 1:10"],
    ["a full-width colon", "figures：\n", "CSP455 1:1"],
    ["a missing key", `figures:\n  - { name: a, from: 2020-01-01, ${SOURCED} }`, "CSP453 2:5"],
    ["an unknown key", `figures:\n  - { nam: a }`, "CSP453 2:5"],
    [
      "a figure that is none",
      `figures:\n  - { name: 𠮷, from: 2020-01-01, value: 2x, ${SOURCED} }`,
      "CSP454 2:41",
    ],
    [
      "a date that does not exist",
      `statutory_holidays:\n  - { year: 2028, dates: [2028-02-30], ${SOURCED} }`,
      "CSP454 2:27",
    ],
    [
      "an entry written twice",
      `figures:\n  - { name: a, from: 2020-01-01, value: 1, ${SOURCED} }\n` +
        `  - { name: a, from: 2020-01-01, value: 2, ${SOURCED} }`,
      "CSP457 3:5",
    ],
    [
      "a statutory day called a make-up workday",
      `holiday_arrangements:\n  - { year: 2027, rest: [], work: [2027-02-06], ${SOURCED} }`,
      "CSP456 2:5",
    ],
    [
      "a city of an unknown region",
      `cities:\n  - { city: a, zh: 甲, en: A, province: { zh: 乙, en: B }, region: chengd,` +
        ` net_of_insurance: no, fines: warn, ${SOURCED} }`,
      "CSP459 2:5",
    ],
    [
      "tax bands that do not join",
      `income_tax:\n  - from: 2028-01\n    basic_deduction: 5000\n    source: x\n` +
        `    checkedOn: 2027-12-31\n    bands:\n` +
        `      - { up_to: 36000, rate: 3%, quick_deduction: 0 }\n` +
        `      - { rate: 10%, quick_deduction: 2500 }`,
      "CSP458 8:9",
    ],
    [
      "tax bands that end",
      `income_tax:\n  - from: 2028-01\n    basic_deduction: 5000\n    source: x\n` +
        `    checkedOn: 2027-12-31\n    bands:\n` +
        `      - { up_to: 36000, rate: 3%, quick_deduction: 0 }`,
      "CSP458 2:5",
    ],
  ])("%s", (_, text, expected) => {
    expect(first(text)).toBe(expected);
    expect(loadStatutory([...builtInSources, { file: FILE, text }]).statutory).toBeUndefined();
  });

  it("an unknown key names the nearest one", () => {
    const found = findings("figurs: []")[0];
    expect(found && hintOf(found, "zh")).toBe("是否想写“figures”");
  });

  it("keeps the line of text and marks the cell", () => {
    const [found] = findings("figures: 3");
    expect(found?.excerpt).toEqual({ text: "figures: 3", length: 1 });
  });

  it("an empty file and a byte-order mark are no fault", () => {
    expect(first("")).toBe("nothing");
    expect(first("\uFEFFfigures: []")).toBe("nothing");
  });
});

describe("the catalogue", () => {
  it("fills the same gaps in both languages", () => {
    const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort();
    for (const [code, { message }] of Object.entries(CATALOGUE)) {
      if (!code.startsWith("CSP4")) continue;
      expect([code, gaps(message.zh)]).toEqual([code, gaps(message.en)]);
    }
  });
});
