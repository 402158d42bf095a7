import { describe, expect, it } from "vitest";
import { hintOf } from "../../src/kernel/diagnostic.ts";
import { readConfig } from "../../src/cli/workspace/read-config.ts";

const read = (...lines: readonly string[]) =>
  readConfig("cs-pay.yaml", ["policy: remote-teams", ...lines, ""].join("\n"));

const H = 3600;

describe("sites, core hours and teams in cs-pay.yaml", () => {
  it("are not there where nobody writes them", () => {
    expect(read().config?.places).toBeUndefined();
  });

  it("a site has a zone, a usual shift, and its own hours; what lies between is a break", () => {
    const { config } = read(
      "sites:",
      '  曼谷: { time_zone: Asia/Bangkok, hours: "08:30-12:00, 13:00-17:30" }',
      '  成都: { shift: evening, hours: { night: "22:00-06:00" } }',
    );
    const [bangkok, chengdu] = [...(config?.places?.sites.values() ?? [])];
    expect(bangkok).toEqual({
      timeZone: "Asia/Bangkok",
      shift: undefined,
      hours: new Map([
        [
          "",
          [
            { from: 8.5 * H, to: 12 * H },
            { from: 13 * H, to: 17.5 * H },
          ],
        ],
      ]),
    });
    expect(chengdu).toEqual({
      timeZone: "Asia/Shanghai",
      shift: "evening",
      // after midnight it ends on the next day
      hours: new Map([["night", [{ from: 22 * H, to: 30 * H }]]]),
    });
  });

  it("core hours ask for people on one clock, on all days or on some, everywhere or at a site", () => {
    const { config } = read(
      "core_hours:",
      "  time_zone: Asia/Tokyo",
      "  windows:",
      '    - { from: "09:00", to: "24:00", people: 4 }',
      '    - { from: "10:00", to: "16:00", people: 2, days: [saturday, sunday], site: 成都 }',
    );
    expect(config?.places?.timeZone).toBe("Asia/Tokyo");
    expect(config?.places?.windows).toEqual([
      { from: 9 * H, to: 24 * H, people: 4, weekdays: undefined, site: undefined },
      { from: 10 * H, to: 16 * H, people: 2, weekdays: new Set([6, 7]), site: "成都" },
    ]);
  });

  it("a team may belong to another firm", () => {
    const { config } = read("teams: { 蓉外包: { kind: outsourced }, 一组: { kind: staff } }");
    expect(config?.places?.outsourcedTeams).toEqual(new Set(["蓉外包"]));
  });

  it.each([
    ["sites: { 成都: { time_zone: Asia/Chengdu } }", "Asia/Shanghai"],
    ['sites: { 成都: { hours: "9 to 5" } }', "09:00-12:00, 13:00-18:00"],
    ['sites: { 成都: { hours: "09:00-13:00, 12:00-18:00, 11:00-12:00" } }', "09:00-12:00"],
    ['core_hours: { windows: [{ from: "09:00", to: "18:00", people: some }] }', "people: 3"],
    ["core_hours: { windows: 9 }", "people: 3"],
    ["teams: { 蓉外包: { kind: outsorced } }", "outsourced"],
  ])("%s is refused with an example", (line, example) => {
    const { config, diagnostics } = read(line);
    expect(config).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["CSP382"]);
    expect(diagnostics[0] && hintOf(diagnostics[0], "en")).toContain(example);
  });
});
