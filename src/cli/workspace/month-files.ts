import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Fingerprint } from "../../io/fingerprint.ts";
import { openCsv } from "../../io/read-csv.ts";
import { type FolderFile, listMonth } from "../../io/workspace-folder.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import { BUILT_IN_KINDS, type KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { SourceFile } from "../../intake/table.ts";
import { foldersLikeInputs, sortByKind } from "./kind-files.ts";
import type { Workspace } from "./workspace.ts";

/** 当月文件 — every input file that a month is made from, by kind. */
export class MonthFiles {
  /** What was passed over, and why. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that the files were told apart by. */
  readonly kinds: KindCatalogue;
  readonly #byKind: ReadonlyMap<string, readonly FolderFile[]>;
  readonly #ownCopies: ReadonlySet<string>;

  constructor(
    byKind: ReadonlyMap<string, readonly FolderFile[]>,
    ownCopies: ReadonlySet<string>,
    diagnostics: readonly Diagnostic[],
    kinds: KindCatalogue = BUILT_IN_KINDS,
  ) {
    this.kinds = kinds;
    this.#byKind = byKind;
    this.#ownCopies = ownCopies;
    this.diagnostics = diagnostics;
  }

  of(kind: string): readonly SourceFile[] {
    return (this.#byKind.get(kind) ?? []).map((file) =>
      openCsv(file.absolute, file.path, (print) => {
        file.print = Promise.resolve(print);
      }),
    );
  }

  has(kind: string): boolean {
    return this.#byKind.has(kind);
  }

  /** Whether the month folder holds its own copy of a root file. */
  hasOwnCopy(kind: string): boolean {
    return this.#ownCopies.has(kind);
  }

  /** Has the prints made that reading has not made; they are waited for when they are wanted. */
  startPrints(print: (absolute: string) => Promise<Fingerprint>): void {
    for (const file of this.all()) file.print ??= print(file.absolute);
  }

  /** The files of some kinds alone. */
  ofKinds(kinds: ReadonlySet<string>): MonthFiles {
    const byKind = [...this.#byKind].filter(([kind]) => kinds.has(kind));
    return new MonthFiles(new Map(byKind), this.#ownCopies, this.diagnostics, this.kinds);
  }

  all(): readonly FolderFile[] {
    return [...this.#byKind.values()].flat();
  }
}

/** 找当月文件 — root files, the month's exports, and what earlier folders say of later months. */
export async function monthFiles(workspace: Workspace, month: Month): Promise<MonthFiles> {
  const { root, listing } = workspace;
  const { kinds } = workspace;
  const ofMonth = await listMonth(root, month);
  const atRoot = sortByKind(listing.files, undefined, month, kinds);
  const inMonth = sortByKind(ofMonth.files, month, month, kinds);
  const byKind = new Map([...atRoot.files, ...inMonth.files]);
  for (const { kind } of kinds.all.filter(({ alsoAtRoot }) => alsoAtRoot)) {
    const files = [...(atRoot.files.get(kind) ?? []), ...(inMonth.files.get(kind) ?? [])];
    if (files.length > 0) byKind.set(kind, files);
  }
  for (const earlier of listing.months.filter((folder) => folder < month).sort()) {
    const before = sortByKind((await listMonth(root, earlier)).files, earlier, month, kinds);
    for (const kind of kinds.all.filter(countsByItsOwnDate)) {
      const files = [...(before.files.get(kind.kind) ?? []), ...(byKind.get(kind.kind) ?? [])];
      if (files.length > 0) byKind.set(kind.kind, files);
    }
  }
  const copies = kinds.all.filter(
    ({ stands, kind }) => stands === "root" && inMonth.files.has(kind),
  );
  const diagnostics = [
    ...ofMonth.diagnostics,
    ...foldersLikeInputs(ofMonth.folders, month, kinds),
    ...atRoot.diagnostics,
    ...inMonth.diagnostics,
  ];
  return new MonthFiles(byKind, new Set(copies.map(({ kind }) => kind)), diagnostics, kinds);
}

/** Achievements, nominations and votes count from their date, whatever folder they stand in. */
function countsByItsOwnDate(kind: InputKind): boolean {
  return kind.month.rule === "own-date" && kind.stands === "month";
}
