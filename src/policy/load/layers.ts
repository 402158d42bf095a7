import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { FindPolicy, PolicySource } from "../policy.ts";
import { readYaml } from "./read-yaml.ts";
import { fieldOf, type Fields, type Tree } from "./tree.ts";

/** 层 — one policy file of those that `extends` puts together. */
export interface Layer {
  readonly file: string;
  readonly tree: Fields;
  /** What the file names in `extends`, with the files each of them brings. */
  readonly bases: readonly Base[];
}

/** 基础 — a policy that another one names in `extends`. */
export interface Base {
  readonly name: string;
  readonly place: Place;
  /** Its own file and all files below it. */
  readonly files: ReadonlySet<string>;
}

/** 读到的各层 — the files put together, base first, and what was wrong with them. */
export interface LayerReading {
  readonly layers: readonly Layer[];
  /** Every file read, for the excerpts under findings. */
  readonly sources: readonly PolicySource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 逐层读取 — the file and everything it extends, bases first; a later layer overrides by name.
 */
export function readLayers(source: PolicySource, find: FindPolicy): LayerReading {
  const reader = new LayerReader(find);
  reader.read(source, []);
  const { layers, sources, diagnostics } = reader;
  return { layers, sources, diagnostics };
}

class LayerReader {
  readonly layers: Layer[] = [];
  readonly sources: PolicySource[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #find: FindPolicy;
  /** File → itself and the files below it. */
  readonly #done = new Map<string, ReadonlySet<string>>();

  constructor(find: FindPolicy) {
    this.#find = find;
  }

  /** Two policies may stand on the same one: it is read once. */
  read(source: PolicySource, above: readonly string[]): ReadonlySet<string> {
    const { file, text, parsed } = source;
    const done = this.#done.get(file);
    if (done) return done;
    this.sources.push(source);
    const reading = readYaml(file, text, parsed);
    this.diagnostics.push(...reading.diagnostics);
    const tree = reading.tree ?? reading.mended;
    if (!tree) return new Set([file]);
    const bases = basesOf(tree).flatMap((base): Base[] => {
      const found = this.#found(base, [...above, file]);
      return found ? [{ ...base, files: this.read(found, [...above, file]) }] : [];
    });
    const files = new Set([file, ...bases.flatMap((base) => [...base.files])]);
    this.layers.push({ file, tree, bases });
    this.#done.set(file, files);
    return files;
  }

  #found({ name, place }: Named, above: readonly string[]): PolicySource | undefined {
    const next = this.#find(name);
    if (!next) {
      const known = this.#find.names?.join(", ") ?? "—";
      this.diagnostics.push({ code: "CSP311", place, facts: { name, known } });
    } else if (above.includes(next.file)) {
      const circle = [...above, next.file].join(" → ");
      this.diagnostics.push({ code: "CSP317", place, facts: { circle } });
      return undefined;
    }
    return next;
  }
}

interface Named {
  readonly name: string;
  readonly place: Place;
}

function basesOf(tree: Fields): readonly Named[] {
  const base = fieldOf(tree, "extends");
  const written: readonly Tree[] = base?.kind === "list" ? base.items : base ? [base] : [];
  return written.flatMap((one) =>
    one.kind === "text" && one.text !== "" ? [{ name: one.text, place: one.place }] : [],
  );
}
