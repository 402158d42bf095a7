import { describe, expect, it } from "vitest";
import { personMeant } from "../../src/cli/workspace/person-meant.ts";
import { SmallCentre } from "./small-centre.ts";

const PEOPLE = [
  { id: "00101", name: "Zhang" },
  { id: "00102", name: "Li" },
  { id: "00217", name: "周文博" },
];

describe("an employee id that nobody has", () => {
  it.each([
    ["00112", "did you mean 00102?"],
    ["217", "did you mean 00217?"],
    ["E00217", "did you mean 00217?"],
    ["周文博", "did you mean 00217?"],
    ["Zhan", "did you mean 00101?"],
    // No id is like it: one is the nearest all the same.
    ["88888888", "take an id of employees.csv: 00101, 00102, 00217"],
  ])("%s: %s", (asked, hint) => {
    expect(personMeant(asked, PEOPLE)?.en).toBe(hint);
  });

  const centre = new SmallCentre(["2024-05", "2024-06"]);
  it.each([
    [["diff", "2024-06", "--employee", "01"]],
    [["explain", "01", "2024-06"]],
    [["freeze", "01", "2024-06"]],
    [["grades", "01"]],
  ])("is told the nearest by %j, in both languages", async (argv) => {
    const english = await centre.run(...argv, "--lang", "en");
    expect(english).toMatchObject({ code: 2, stdout: "" });
    expect(english.stderr).toContain("take an id of employees.csv: 1001");
    expect((await centre.run(...argv, "--lang", "zh")).stderr).toContain(
      "照 employees.csv 的工号写：1001",
    );
  });
});

it.each([
  ["en", "for the assessment of the year write cs-pay promote 2024 --yearly"],
  ["zh", "全年评定写 cs-pay promote 2024 --yearly"],
])("promote with a year alone says how a year is asked for: %s", async (language, words) => {
  const { code, stderr } = await new SmallCentre([]).run("promote", "2024", "--lang", language);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});
