import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Computation, Parts, RecordSet } from "../model.ts";

/** 合并组成 — the parts of several computations of one scope, one after another. */
export function partsOf(children: readonly Computation[]): Parts {
  return (frame, index, add) => {
    for (const child of children) child.parts?.(frame, index, add);
  };
}

/** 附上组成 — a computation tells what its own children tell, unless it knows better itself. */
export function withParts<Made extends Computation>(
  made: Made,
  children: readonly Computation[],
): Made {
  if (made.parts || !children.some(({ parts }) => parts)) return made;
  return { ...made, parts: partsOf(children) };
}

/** 附上读数 — what is read from measures or records is a part of its own. */
export function withReading(
  of: Computation,
  { name, title }: { readonly name: string; readonly title: Bilingual },
  set?: RecordSet,
): Computation {
  return {
    ...of,
    parts(frame, index, add) {
      add({ kind: "reading", name, title, of, set });
      of.parts?.(frame, index, add);
    },
  };
}
