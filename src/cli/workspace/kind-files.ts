import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { FolderFile } from "../../io/workspace-folder.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import { BUILT_IN_KINDS, type KindCatalogue } from "../../inputs/kind-catalogue.ts";
import { unreadKindOfFile } from "../../inputs/unread-kinds.ts";

/** 各种类的文件 — the files of one folder by kind name, in order, and what was passed over. */
export interface KindFiles {
  readonly files: ReadonlyMap<string, readonly FolderFile[]>;
  readonly diagnostics: readonly Diagnostic[];
}

const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;
const TABLE = /\.(csv|tsv)$/i;

/** 按种类分文件 — what is not read is said, never passed over in silence. */
export function sortByKind(
  found: readonly FolderFile[],
  folder: Month | undefined,
  month: Month,
  kinds: KindCatalogue = BUILT_IN_KINDS,
): KindFiles {
  const files = new Map<string, FolderFile[]>();
  const diagnostics: Diagnostic[] = [];
  for (const file of found) {
    const kind = kinds.ofFile(file.name);
    if (kind && (folder !== undefined || kind.stands === "root" || kind.alsoAtRoot)) {
      files.set(kind.kind, [...(files.get(kind.kind) ?? []), file]);
    } else {
      diagnostics.push(...unread(file, folder, { kind, month, kinds }));
    }
  }
  return { files, diagnostics };
}

interface Sorting {
  /** What the file would be in another place. */
  readonly kind: InputKind | undefined;
  readonly month: Month;
  readonly kinds: KindCatalogue;
}

function unread(
  { name, path }: FolderFile,
  folder: Month | undefined,
  { kind, month, kinds }: Sorting,
): readonly Diagnostic[] {
  if (kind) return [{ code: "CSP388", facts: { name: path, month } }];
  if (WORKBOOK.test(name)) return [{ code: "CSP397", facts: { name: path } }];
  const later = unreadKindOfFile(name);
  if (later) {
    const facts = { name: path, kind: `${later.names[0]} ${later.names[1]}` };
    return [{ code: "CSP385", facts }];
  }
  // At the root stand guides, settings and whatever else people keep beside their exports.
  if (folder === undefined && !TABLE.test(name)) return [];
  const near = nearestKind(name, kinds);
  if (!near) return [{ code: "CSP387", facts: { name: path } }];
  const { zh, en } = near.title;
  const hint = {
    zh: `若是${zh}，改名为 ${near.kind}.csv`,
    en: `rename it to ${near.kind}.csv if it holds the ${en}`,
  };
  return [{ code: "CSP386", facts: { name: path }, hint }];
}

/** 像数据的文件夹 — folders in a month that are named as if they were, or held, exports. */
export function foldersLikeInputs(
  names: readonly string[],
  month: Month,
  kinds: KindCatalogue = BUILT_IN_KINDS,
): readonly Diagnostic[] {
  return names
    .filter((name) => {
      const like = (file: string) => kinds.ofFile(file) ?? unreadKindOfFile(file);
      return TABLE.test(name) || WORKBOOK.test(name) || like(name) || like(`${name}.csv`);
    })
    .map((name) => ({ code: "CSP396", facts: { name: `${month}/${name}`, month } }));
}

function nearestKind(fileName: string, kinds: KindCatalogue): InputKind | undefined {
  const stem = /^[^-_.\d]*/.exec(fileName)?.[0] ?? "";
  const kindOfWord = new Map<string, InputKind>();
  for (const kind of kinds.all) for (const word of kind.names) kindOfWord.set(word, kind);
  // Other files have short names that are close to many (notes, votes): only a slip is taken for
  // one, and hardly anybody slips at the first letter.
  const slip = Math.max(1, Math.floor(stem.length / 4));
  const initial = stem.charAt(0).toLowerCase();
  const alike = [...kindOfWord.keys()].filter((known) => known.startsWith(initial));
  const word = nearest(stem, alike, slip);
  return word === undefined ? undefined : kindOfWord.get(word);
}
