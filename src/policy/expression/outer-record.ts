import type { Computation } from "../model.ts";
import { type Scope, sameScope } from "../scope.ts";
import type { OuterRecord, Site } from "./environment.ts";
import { resolveName } from "./resolve.ts";

const THIS = "this.";

/** 正在问的记录 — remembers of which record a rule is asked while it looks through others. */
export class AskedRecord implements OuterRecord {
  readonly site: Site;
  readonly inside: Scope;
  #index = 0;

  constructor(site: Site, inside: Scope) {
    this.site = site;
    this.inside = inside;
  }

  get index(): number {
    return this.#index;
  }

  /** Asks for the record; a rule that asks for another one meanwhile leaves this one as it was. */
  during<Answer>(index: number, ask: () => Answer): Answer {
    const before = this.#index;
    this.#index = index;
    try {
      return ask();
    } finally {
      this.#index = before;
    }
  }
}

/** 外层记录的栏 — `this.contract_no`, or the set's own name before the field; else undefined. */
export function fieldOfOuter(
  name: string,
  at: number,
  site: Site,
): { readonly made: Computation | undefined } | undefined {
  const { outer, here } = site;
  const isInside = outer !== undefined && sameScope(outer.inside, here);
  const prefix = prefixOf(name, isInside ? outer : undefined);
  if (prefix === undefined) return undefined;
  const field = name.slice(prefix.length);
  if (!isInside) {
    return here.kind === "record" ? { made: resolveName(field, at, site) } : undefined;
  }
  const made = resolveName(field, at + prefix.length, outer.site);
  return { made: made && askedOf(made, outer) };
}

/** 是否外层之名 — whether a name says that it is a field of the record that is asked. */
export function namesOuter(name: string, outer: OuterRecord | undefined): boolean {
  return prefixOf(name, outer) !== undefined;
}

function prefixOf(name: string, outer: OuterRecord | undefined): string | undefined {
  if (name.startsWith(THIS)) return THIS;
  const scope = outer?.site.here;
  const own = scope?.kind === "record" ? `${scope.set}.` : undefined;
  return own !== undefined && name.startsWith(own) ? own : undefined;
}

function askedOf(made: Computation, outer: OuterRecord): Computation {
  return {
    type: made.type,
    evaluate: (frame) => made.evaluate(frame, outer.index),
    show: (frame, _, language) => made.show(frame, outer.index, language),
    sources: (frame, _, add) => made.sources(frame, outer.index, add),
    ...(made.fixed !== undefined && { fixed: made.fixed }),
  };
}
