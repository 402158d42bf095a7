import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compilePolicy } from "../../src/policy/compile.ts";
import { findPack } from "../support/find-pack.ts";

const PACKS = path.resolve(import.meta.dirname, "../../src/policy/packs");

/** 要有算例的各节 — sections whose every rule shows at least one worked example. */
const SECTIONS = ["measures", "pay", "fines", "flags", "warnings", "ladder", "targets"];

const BLANK = "its target is blank until the company fills it";
const HANDS_ON = "hands on another figure as it is";

/** 不能举例者 — rules for which no example can be given, with the reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  "online-shop measures unpaid_base": HANDS_ON,
  "online-shop measures streak_limit": "a bound that only another reading sets",
  "telecom-support measures unpaid_base": HANDS_ON,
  "telecom-support measures monthly_base": HANDS_ON,
  "grade-ladder measures unpaid_base": HANDS_ON,
  "call-centre measures unpaid_base": HANDS_ON,
  "call-centre measures monthly_base": HANDS_ON,
  "standard measures monthly_base": HANDS_ON,
  "standard measures final_score": HANDS_ON,
  "standard pay team_bonus": "a pool is shared among people, an example has one",
  "call-centre targets after_call": BLANK,
  "call-centre targets rating_share": BLANK,
  "call-centre targets quality_score": BLANK,
  "call-centre targets volume": BLANK,
  "call-centre targets resolved": BLANK,
};

/** 尚缺的算例 — how many rules of a pack have none yet: the number may only fall. */
const LACKING: Readonly<Record<string, number>> = { "remote-teams": 63 };

const names = readdirSync(PACKS)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => path.basename(file, ".yaml"));

function textOf(pack: string): string {
  return readFileSync(path.join(PACKS, `${pack}.yaml`), "utf8");
}

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>> | string>>;

/** Entries that are rules of the pack's own: not `off`, not a value laid over another's. */
function rulesOf(
  pack: string,
): readonly { readonly pack: string; readonly name: string; readonly has: boolean }[] {
  const file = parse(textOf(pack)) as Readonly<Record<string, Entries | undefined>>;
  const named = SECTIONS.flatMap((section) =>
    Object.entries(file[section] ?? {}).flatMap(([name, entry]) =>
      typeof entry === "string"
        ? []
        : [{ pack, name: `${pack} ${section} ${name}`, has: entry["examples"] !== undefined }],
    ),
  );
  const due = file["confirmation"];
  return due
    ? [...named, { pack, name: `${pack} confirmation`, has: due["examples"] !== undefined }]
    : named;
}

const rules = names.flatMap(rulesOf);

describe("every rule of every pack shows a worked example", () => {
  it("or stands on the list with the reason why none can be given", () => {
    const lacking = rules.filter(
      ({ name, pack, has }) => !has && WITHOUT[name] === undefined && !(pack in LACKING),
    );
    expect(
      lacking.map(({ name }) => `${name}: add examples:`),
      "write examples: beside it, worked out by hand",
    ).toEqual([]);
  });

  it.each(Object.entries(LACKING))("%s lacks no more than %d", (name, most) => {
    expect(rules.filter(({ pack, has }) => pack === name && !has).length).toBeLessThanOrEqual(most);
  });

  it("the list names only rules without one", () => {
    const known = new Set(rules.filter(({ has }) => !has).map(({ name }) => name));
    expect(Object.keys(WITHOUT).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(names.filter((name) => name !== "basics"))("%s makes of them what is written", (name) => {
    const { policy } = compilePolicy({ file: `${name}.yaml`, text: textOf(name) }, findPack);
    expect(policy?.examples.run()).toEqual([]);
  });

  it("basics, on a base that a pack must bring, makes of them what is written", () => {
    const own = `attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
measures:
  unpaid_base: { per: span, unit: yuan, value: base_pay }
`;
    const text = textOf("basics").replace("\nmeasures:\n", `\n${own}`);
    const { policy, diagnostics } = compilePolicy({ file: "basics.yaml", text }, findPack);
    expect(diagnostics).toEqual([]);
    expect(policy?.examples.run()).toEqual([]);
    expect(policy?.examples.count).toBeGreaterThan(0);
  });
});
