import type { FileTally } from "../intake/table.ts";
import type { Month } from "../kernel/calendar.ts";
import type { Json } from "./json-text.ts";
import { compareText } from "./listing.ts";
import { rowAccount } from "./row-account.ts";
import { grouped } from "./totals.ts";

const MANIFEST_SCHEMA = "cs-pay/manifest@1";

/** 文件指纹 — a file by its workspace path (or pack name), as the edge hashed it. */
export interface FilePrint {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** 清单内容 — what a month was made from and what it wrote; no clock, no machine. */
export interface ManifestFacts {
  readonly month: Month;
  /** Version of cs-pay. */
  readonly version: string;
  readonly policies: readonly FilePrint[];
  readonly inputs: readonly FilePrint[];
  readonly tallies: readonly FileTally[];
  readonly outputs: readonly FilePrint[];
}

/** 清单 — manifest.json: same inputs, policy and version give the same bytes anywhere. */
export function manifest(facts: ManifestFacts): Json {
  const tallies = new Map(grouped(facts.tallies, ({ path }) => path));
  return {
    schema: MANIFEST_SCHEMA,
    tool: "cs-pay",
    version: facts.version,
    month: facts.month,
    policies: byPath(facts.policies).map(printJson),
    inputs: byPath(facts.inputs).map((print) => {
      const own = tallies.get(print.path) ?? [];
      const [first] = own;
      return { ...printJson(print), ...(first ? { kind: first.kind, ...rowAccount(own) } : {}) };
    }),
    outputs: byPath(facts.outputs).map(printJson),
  };
}

function byPath(prints: readonly FilePrint[]): readonly FilePrint[] {
  return prints.toSorted((left, right) => compareText(left.path, right.path));
}

function printJson({ path, sha256, bytes }: FilePrint) {
  return { path, sha256, bytes };
}
