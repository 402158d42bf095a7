import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { codeLines, type Import, importsOf, ROOT, type Source, sourcesIn } from "./sources.ts";

/**
 * 分层 — who may import whom, lowest first. This table is the architecture document.
 *
 * A folder may always import itself. Policy and statutory do not know each other: they meet in
 * the payrun. `warehouse` says in SQL what measures says of calls. `io` is the outside world and
 * knows no payroll. `scan` is a program of its own, compiled to WebAssembly for intake.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  scan: [],
  inputs: ["kernel"],
  intake: ["kernel", "inputs"],
  measures: ["kernel", "inputs", "intake"],
  policy: ["kernel", "inputs", "intake", "measures"],
  statutory: ["kernel", "inputs", "intake", "measures"],
  warehouse: ["kernel", "inputs", "intake", "measures"],
  payrun: ["kernel", "inputs", "intake", "measures", "policy", "statutory"],
  reports: ["kernel", "inputs", "intake", "measures", "policy", "statutory", "payrun"],
  io: ["kernel"],
  cli: [
    "kernel",
    "inputs",
    "intake",
    "measures",
    "policy",
    "statutory",
    "warehouse",
    "payrun",
    "reports",
    "io",
  ],
};

/** 类型例外 — files a folder may import for their types alone. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  io: ["src/intake/table.ts", "src/reports/report.ts"],
};

/** 外部包 — where each package may be imported; Node's own modules stay in the outermost folders. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "decimal.js": ["kernel"],
  "fastest-levenshtein": ["kernel"],
  yaml: ["kernel"],
  "csv-parse": ["io"],
  "csv-stringify": ["io"],
  "cli-table3": ["io"],
  "get-east-asian-width": ["io"],
  chalk: ["io", "cli"],
  commander: ["cli"],
  "node:fs": ["io"],
};
const NODE_MODULES = ["io", "cli"];

/** 目录 — folders of entries listed by an `index.ts`; entries never import each other. */
const CATALOGUES: readonly { readonly folder: string; readonly list: string }[] = [
  { folder: "src/inputs/kinds", list: "src/inputs/index.ts" },
  { folder: "src/policy/mechanisms", list: "src/policy/mechanisms/index.ts" },
  { folder: "src/statutory/guards", list: "src/statutory/guards/index.ts" },
  { folder: "src/reports", list: "src/reports/index.ts" },
];

/** 启动 — what `cs-pay --version` must not load: it costs more than the answer. */
const HEAVY = ["decimal.js", "yaml", "csv-parse", "csv-stringify", "cli-table3"];

/** 纯中间 — the clock, chance, the process and the terminal belong to io and cli. */
const IMPURE =
  /\bconsole\.|\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bsetTimeout\(/;

const sources = sourcesIn("src");
const imports = new Map(sources.map((source) => [source.path, importsOf(source)]));

const layerOf = (file: string): string => file.split("/")[1] ?? "";

function findings(check: (source: Source, reached: Import) => string | undefined): string[] {
  return sources.flatMap((source) =>
    (imports.get(source.path) ?? []).flatMap((reached) => {
      const advice = check(source, reached);
      return advice ? [`${source.path}:${reached.line} imports ${reached.target}: ${advice}`] : [];
    }),
  );
}

describe("imports point down", () => {
  it("every folder of src stands in the table", () => {
    const unknown = sources.map(({ path: file }) => file).filter((file) => !LAYERS[layerOf(file)]);
    expect(unknown, "put the file into one of the layers, or add its layer to LAYERS").toEqual([]);
  });

  it("a layer imports only the layers below it", () => {
    const wrong = findings((source, { target, ours, typeOnly }) => {
      const [from, to] = [layerOf(source.path), layerOf(target)];
      if (!ours || from === to || LAYERS[from]?.includes(to)) return undefined;
      if (typeOnly && TYPES_ONLY[from]?.includes(target)) return undefined;
      const below = LAYERS[from]?.join(", ") || "nothing";
      return `${from} may import ${below}; pass the value in, or move what is shared down`;
    });
    expect(wrong).toEqual([]);
  });

  it("a package is imported only where the table says", () => {
    const wrong = findings((source, { target, ours }) => {
      if (ours) return undefined;
      const allowed = PACKAGES[target] ?? (target.startsWith("node:") ? NODE_MODULES : []);
      if (allowed.includes(layerOf(source.path))) return undefined;
      return `only ${allowed.join(", ") || "nobody"} may; call a function of that layer instead`;
    });
    expect(wrong).toEqual([]);
  });

  it("the libraries that the product is built on do their work in it", () => {
    const used = new Set([...imports.values()].flat().map(({ target }) => target));
    const file = readFileSync(path.join(ROOT, "package.json"), "utf8");
    const { dependencies } = JSON.parse(file) as { readonly dependencies: object };
    const names = Object.keys(PACKAGES).filter((name) => !name.startsWith("node:"));
    expect(names.filter((name) => !used.has(name) || !(name in dependencies))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !PACKAGES[name])).toEqual([]);
  });

  it("the middle knows no clock, no chance, no terminal", () => {
    const pure = sources.filter(({ path: file }) => !["io", "cli"].includes(layerOf(file)));
    const wrong = pure.flatMap((source) =>
      codeLines(source).flatMap((line, index) =>
        IMPURE.test(line)
          ? [`${source.path}:${index + 1} ${line.trim()}: pass it in from cli`]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("nothing imports in a circle, not even types", () => {
    expect(circles(), "move what both need into a file below them").toEqual([]);
  });

  it("the entries of a catalogue do not import each other", () => {
    const isEntry = entryTest();
    const wrong = findings((source, { target, typeOnly }) =>
      isEntry(source.path) && isEntry(target) && !typeOnly
        ? "move what both need into a file of its own that is no entry"
        : undefined,
    );
    expect(wrong).toEqual([]);
  });

  it("no file only passes on what others export", () => {
    const wrong = findings((source, { reExport }) => {
      if (!reExport || path.posix.basename(source.path) === "index.ts") return undefined;
      return "import it from the file that declares it; only lists (index.ts) may re-export";
    });
    const stars = sources.filter(({ text }) => /^export \* /m.test(text));
    expect([...wrong, ...stars.map(({ path: file }) => `${file}: name what it lists`)]).toEqual([]);
  });

  it("`cs-pay --version` loads no library that it does not need", () => {
    const wrong = [...reachedAtStart("src/cli/start.ts")].flatMap(([file, by]) =>
      HEAVY.includes(file) ? [`${by} loads ${file} at start: reach it through import()`] : [],
    );
    expect(wrong).toEqual([]);
  });
});

/** The circles of the import graph, each once, as `a → b → a`. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) {
      found.push([...trail.slice(seenAt), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const { target, ours } of imports.get(file) ?? []) {
      if (ours) visit(target, [...trail, file]);
    }
    done.add(file);
  };
  for (const { path: file } of sources) visit(file, []);
  return found;
}

/** Every file and package loaded with `start`, and the chain of imports that brings it in. */
function reachedAtStart(start: string): ReadonlyMap<string, string> {
  const reached = new Map([[start, start]]);
  for (const [file, trail] of reached) {
    for (const { target, typeOnly, lazy } of imports.get(file) ?? []) {
      if (!typeOnly && !lazy && !reached.has(target)) reached.set(target, `${trail} → ${target}`);
    }
  }
  return reached;
}

/** An entry is a file that the list of its catalogue imports; what entries share is none. */
function entryTest(): (file: string) => boolean {
  const entries = CATALOGUES.flatMap(({ folder, list }) =>
    (imports.get(list) ?? []).flatMap(({ target, typeOnly }) =>
      !typeOnly && path.posix.dirname(target) === folder ? [target] : [],
    ),
  );
  const known = new Set(entries);
  return (file) => known.has(file);
}
