import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { FindPolicy, PolicySource } from "../policy.ts";
import { readYaml } from "./read-yaml.ts";
import { fieldOf, type Fields } from "./tree.ts";

/** 层 — one policy file of the chain that `extends` makes. */
export interface Layer {
  readonly file: string;
  readonly tree: Fields;
}

/** 读到的各层 — the chain of files, base first, and what was wrong with them. */
export interface LayerReading {
  readonly layers: readonly Layer[];
  /** Every file of the chain, for the excerpts under findings. */
  readonly sources: readonly PolicySource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 逐层读取 — the file and everything it extends, base first; a later layer overrides by name.
 */
export function readLayers(source: PolicySource, find: FindPolicy): LayerReading {
  const layers: Layer[] = [];
  const sources: PolicySource[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen: string[] = [];
  let next: PolicySource | undefined = source;
  while (next) {
    const { file, text, parsed }: PolicySource = next;
    sources.push(next);
    const reading = readYaml(file, text, parsed);
    diagnostics.push(...reading.diagnostics);
    if (!reading.tree) break;
    layers.unshift({ file, tree: reading.tree });
    seen.push(file);
    const base = baseOf(reading.tree);
    next = base && find(base.name);
    if (base && !next) {
      diagnostics.push({
        code: "CSP311",
        place: base.place,
        facts: { name: base.name, known: find.names?.join(", ") ?? "—" },
      });
    }
    if (next && seen.includes(next.file)) {
      const circle = [...seen, next.file].join(" → ");
      diagnostics.push({
        code: "CSP317",
        place: base?.place ?? reading.tree.place,
        facts: { circle },
      });
      break;
    }
  }
  return { layers, sources, diagnostics };
}

function baseOf(tree: Fields): { name: string; place: Place } | undefined {
  const base = fieldOf(tree, "extends");
  return base?.kind === "text" && base.text !== ""
    ? { name: base.text, place: base.place }
    : undefined;
}
