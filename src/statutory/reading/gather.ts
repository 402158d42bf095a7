import { valueAt, type YamlNode } from "../../kernel/parse-yaml.ts";
import { rowReference, type Place } from "../../kernel/place.ts";
import { reportUnknownKeys } from "./fields.ts";
import type { Section } from "./section.ts";
import { SECTION_NAMES } from "./section-names.ts";
import type { StatutoryFile } from "./statutory-file.ts";

/** 汇集 — the entries of one section over all files; a later file replaces the same entry. */
export function gather<T extends { readonly place: Place }>(
  files: readonly StatutoryFile[],
  section: Section<T>,
): ReadonlyMap<string, T> {
  const entries = new Map<string, T>();
  for (const file of files) {
    for (const node of nodesOf(file, section.name)) {
      const entry = section.read(node, file, section.name);
      if (entry === undefined) continue;
      const key = section.key(entry);
      const earlier = entries.get(key);
      if (earlier?.place.file === file.file) {
        const first = rowReference(earlier.place);
        file.report("CSP457", node, { section: section.name, key, first });
      }
      entries.set(key, entry);
    }
  }
  return entries;
}

function nodesOf(file: StatutoryFile, section: string): readonly YamlNode[] {
  if (file.root?.is !== "map") return [];
  const node = valueAt(file.root, section);
  if (!node) return [];
  if (node.is === "list") return node.items;
  file.report("CSP455", node, { key: section, expected: "- …" });
  return [];
}

/** 核对小节名 — a file must be a mapping of known sections; an empty file says nothing. */
export function checkSections(file: StatutoryFile): void {
  if (file.root?.is === "map") reportUnknownKeys(file.root, file, SECTION_NAMES);
  else if (file.root !== null) {
    file.report("CSP455", file.root, { key: file.file, expected: `${SECTION_NAMES[0]}:` });
  }
}
