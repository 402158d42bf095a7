import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compilePolicy } from "../../src/policy/compile.ts";
import { findPack } from "../support/find-pack.ts";

const PACKS = path.resolve(import.meta.dirname, "../../src/policy/packs");

/** 要有算例的各节 — sections whose every rule shows at least one worked example. */
const SECTIONS = ["measures", "pay", "fines", "flags", "warnings", "ladder", "targets", "actions"];

const names = readdirSync(PACKS)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => path.basename(file, ".yaml"));

function textOf(pack: string): string {
  return readFileSync(path.join(PACKS, `${pack}.yaml`), "utf8");
}

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>> | string>>;

/** What the weakest indicator decides is the appraisal's, not a condition of its own. */
function isByWeakest(entry: Readonly<Record<string, unknown>>): boolean {
  return entry["weakest_below"] !== undefined && entry["when"] === undefined;
}

/** Entries that are rules of the pack's own: not `off`, not a value laid over another's. */
function rulesOf(pack: string): readonly { readonly name: string; readonly has: boolean }[] {
  const file = parse(textOf(pack)) as Readonly<Record<string, Entries | undefined>>;
  const named = SECTIONS.flatMap((section) =>
    Object.entries(file[section] ?? {}).flatMap(([name, entry]) =>
      typeof entry === "string" || isByWeakest(entry)
        ? []
        : [{ name: `${pack} ${section} ${name}`, has: entry["examples"] !== undefined }],
    ),
  );
  const due = file["confirmation"];
  return due
    ? [...named, { name: `${pack} confirmation`, has: due["examples"] !== undefined }]
    : named;
}

const rules = names.flatMap(rulesOf);

describe("every rule of every pack shows a worked example", () => {
  it("beside it", () => {
    const lacking = rules.filter(({ has }) => !has);
    expect(
      lacking.map(({ name }) => `${name}: add examples:`),
      "write examples: beside it, worked out by hand",
    ).toEqual([]);
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
    expect(policy?.examples.count()).toBeGreaterThan(0);
  });
});
