/** 各节 — the sections a policy may have; `named` ones hold entries, the others one value. */
export const SECTIONS = {
  policy: "one",
  title: "one",
  source: "one",
  extends: "one",
  effective_from: "one",
  clauses: "named",
  grades: "named",
  levels: "named",
  attendance: "one",
  readings: "named",
  blanks: "named",
  inputs: "named",
  records: "named",
  measures: "named",
  pay: "named",
  fines: "named",
  flags: "named",
  warnings: "named",
  ladder: "named",
  confirmation: "one",
  successors: "one",
  yearly: "one",
  targets: "named",
  appraisal: "one",
  quality_coverage: "one",
  talent: "one",
  lease: "one",
  actions: "named",
  mentoring: "one",
  paid: "one",
  law: "one",
} as const satisfies Record<string, "named" | "one">;

const SHAPES: Readonly<Record<string, "named" | "one" | undefined>> = SECTIONS;

/** 节的形式 — of a key at the top of a file; undefined when there is no such section. */
export function shapeOf(section: string): "named" | "one" | undefined {
  return SHAPES[section];
}
