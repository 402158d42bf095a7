import { byFileName } from "./by-file-name.ts";
import type { DeclaredKind } from "./declared-kind.ts";
import { INPUT_KINDS } from "./index.ts";
import type { InputKind } from "./input-kind.ts";

/** 种类目录 — the kinds that hold under one policy: ours, then those it declares. */
export class KindCatalogue {
  readonly declared: readonly DeclaredKind[];
  readonly all: readonly InputKind[];
  readonly #byFile: (fileName: string) => InputKind | undefined;

  constructor(declared: readonly DeclaredKind[]) {
    this.declared = declared;
    this.all = [...INPUT_KINDS, ...declared];
    this.#byFile = byFileName(this.all);
  }

  named(name: string): InputKind | undefined {
    return this.all.find(({ kind }) => kind === name);
  }

  ofFile(fileName: string): InputKind | undefined {
    return this.#byFile(fileName);
  }
}

/** 内置种类 — what every policy can read. */
export const BUILT_IN_KINDS: KindCatalogue = new KindCatalogue([]);
