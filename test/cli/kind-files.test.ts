import { describe, expect, it } from "vitest";
import { hintOf, messageOf } from "../../src/kernel/diagnostic.ts";
import { INPUT_KINDS } from "../../src/inputs/index.ts";
import { UNREAD_KINDS } from "../../src/inputs/unread-kinds.ts";
import { foldersLikeInputs, sortByKind } from "../../src/cli/workspace/kind-files.ts";

const MONTH = "2024-05";
const found = (name: string, folder: string | undefined = MONTH) => {
  const path = folder === undefined ? name : `${folder}/${name}`;
  return sortByKind([{ name, path, absolute: `/nowhere/${path}` }], folder, MONTH).diagnostics;
};

describe("a file that is not read", () => {
  it.each(UNREAD_KINDS.flatMap(({ names }) => names))(
    "%s: this version says that it does not read it, and advises no other name",
    (name) => {
      const [one, ...others] = found(`${name}_0501.csv`);
      expect(others).toEqual([]);
      expect(one && messageOf(one, "en")).toMatch(/was not read.*this version/);
      expect(one && hintOf(one, "en")).not.toContain("rename");
    },
  );

  it("no name is both read and not read", () => {
    const read = new Set<string>(INPUT_KINDS.flatMap(({ names }) => names));
    expect(UNREAD_KINDS.flatMap(({ names }) => names).filter((name) => read.has(name))).toEqual([]);
  });

  it.each([
    ["scors.csv", "scores.csv"],
    ["complants.csv", "complaints.csv"],
    ["acheivements.csv", "achievements.csv"],
    ["notes.txt", undefined],
    ["note.csv", undefined],
    ["staff-plan.xlsx", undefined],
    ["team.csv", undefined],
    ["data.csv", undefined],
  ])("%s suggests %s", (name, suggested) => {
    const [one] = found(name);
    const hint = one && hintOf(one, "en");
    if (suggested === undefined) expect(hint).not.toContain("rename it to");
    else expect(hint).toContain(`rename it to ${suggested}`);
  });
});

describe("a folder inside a month", () => {
  it("that is named like a file or a kind is warned of", () => {
    const names = ["sales.csv", "通话记录", "states", "report.xlsx", "old", "备份"];
    expect(foldersLikeInputs(names, MONTH).map(({ code, facts }) => [code, facts["name"]])).toEqual(
      ["sales.csv", "通话记录", "states", "report.xlsx"].map((name) => [
        "CSP396",
        `2024-05/${name}`,
      ]),
    );
  });
});
