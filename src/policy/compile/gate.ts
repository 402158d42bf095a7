import { forEverybody } from "../expression/for-everybody.ts";
import { TRUTH } from "../expression/types.ts";
import type { Terms } from "../mechanisms/mechanism.ts";
import type { Computation } from "../model.ts";
import { Unknown } from "../value.ts";
import type { EntryReader } from "./entry-reader.ts";

/** 前提 — `when` and `unless` make a value not applicable, or `otherwise` when that is written. */
export function gate(made: Computation, entry: EntryReader, terms: Terms): Computation {
  const [when, unless, other] = ["when", "unless", "otherwise"].map((key) => entry.tree(key));
  const opens = when && terms.expression(when, TRUTH);
  const shuts = unless && terms.expression(unless, TRUTH);
  const otherwise = other && terms.expression(other, made.type);
  if (!opens && !shuts) return made;
  const [isOpen, isShut] = [opens?.evaluate, shuts?.evaluate];
  const evaluate = made.evaluate;
  const never = opens?.fixed === false || shuts?.fixed === true;
  return {
    ...made,
    ...(never && !otherwise && { fixed: null }),
    evaluate(frame, index) {
      const open = isOpen ? isOpen(frame, index) : true;
      const shut = isShut ? isShut(frame, index) : false;
      // A settled refusal needs no further figure.
      if (open === false || open === null || shut === true) {
        return otherwise?.evaluate(frame, index) ?? null;
      }
      if (open instanceof Unknown) return open;
      return shut instanceof Unknown ? shut : evaluate(frame, index);
    },
    forEverybody(frame) {
      const open = opens ? forEverybody(opens, frame) : true;
      const shut = shuts ? forEverybody(shuts, frame) : false;
      if (open === undefined || shut === undefined) return undefined;
      if (open === true && shut !== true) return forEverybody(made, frame);
      return otherwise ? forEverybody(otherwise, frame) : null;
    },
    parts(frame, index, add) {
      if (opens) add({ kind: "gate", word: "when", condition: opens });
      if (shuts) add({ kind: "gate", word: "unless", condition: shuts });
      made.parts?.(frame, index, add);
    },
    sources(frame, index, add) {
      let found = 0;
      made.sources(frame, index, (place) => {
        found += 1;
        add(place);
      });
      if (found > 0 || terms.set) return;
      opens?.sources(frame, index, add);
      shuts?.sources(frame, index, add);
    },
  };
}
