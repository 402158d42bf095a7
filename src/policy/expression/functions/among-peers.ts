import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Computation, Frame } from "../../model.ts";
import { isKnown, type Known, showValue, Unknown, unknownOf, type Value } from "../../value.ts";
import type { Site } from "../environment.ts";
import type { Call } from "../language-function.ts";
import { compilePeers, type Peers } from "../peers.ts";
import { lift } from "../resolve.ts";
import { PERSON } from "../../scope.ts";
import type { Type } from "../types.ts";
import { wordTitle } from "./word-titles.ts";

/** 同伴汇总 — one figure of several people: `mean(score, in team, others)`. */
export function amongPeers(
  call: Call,
  site: Site,
  shape: {
    readonly typed: (of: Type | undefined) => Type | undefined;
    readonly fold: (values: readonly Known[]) => Value;
  },
): { readonly made: Computation | undefined; readonly of: Computation | undefined } {
  const [input] = call.inputs;
  const of = input && site.compile(input, { ...site, here: PERSON });
  const peers = of && compilePeers(call, site);
  const type = of && shape.typed(of.type);
  if (!of || !peers || !type) return { made: undefined, of };
  return {
    of,
    made: folded({ call, site, of, peers, type, fold: shape.fold }),
  };
}

interface Folding {
  readonly call: Call;
  readonly site: Site;
  readonly of: Computation;
  readonly peers: Peers;
  readonly type: Type;
  readonly fold: (values: readonly Known[]) => Value;
}

function folded({ call, site, of, peers, type, fold }: Folding): Computation {
  const people = membersFrom(peers, site);
  const title = wordTitle(call.name);
  const evaluate = (frame: Frame, index: number): Value => {
    const members = people(frame, index);
    if (members instanceof Unknown) return members;
    const values = members.map((member) => of.evaluate(frame.amongOthers, member));
    return unknownOf(values) ?? fold(values.filter(isKnown));
  };
  return {
    type,
    evaluate,
    show(frame, index, language) {
      const members = people(frame, index);
      const heads = members instanceof Unknown ? "?" : String(members.length);
      const value = showValue(evaluate(frame, index), type, language, site.environment.labels);
      return `${title[language]}(${headsText(heads)[language]}) ${value}`;
    },
    sources(frame, index, add) {
      const members = people(frame, index);
      if (members instanceof Unknown) return;
      for (const member of members) of.sources(frame, member, add);
    },
  };
}

function headsText(heads: string): Bilingual {
  return { zh: `${heads} 人`, en: `${heads} people` };
}

/** 所看之人 — the peers of the person that thing `index` belongs to. */
export function membersFrom(
  peers: Peers,
  site: Site,
): (frame: Frame, index: number) => readonly number[] | Unknown {
  const { here } = site;
  const set = here.kind === "record" ? site.environment.set(here.set) : undefined;
  return (frame, index) => peers.of(frame, index, lift(frame, here, PERSON, index, set));
}
