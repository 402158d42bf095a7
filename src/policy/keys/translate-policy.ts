import type { Language } from "../../kernel/bilingual.ts";
import { parseYaml, type YamlScalar } from "../../kernel/parse-yaml.ts";
import { type Rewriting, rewritings } from "../expression/spoken.ts";
import { tokens } from "../expression/tokens.ts";
import { policyShape } from "./policy-shape.ts";
import { walk } from "./walk.ts";

/**
 * 换语言 — a policy file with its keys and words in the other language; comments, spacing, names
 * and texts for people stay as they are.
 */
export function translatePolicy(source: string, to: Language): string {
  const edits: Rewriting[] = [];
  const { root, faults } = parseYaml(source);
  if (faults.length > 0) return source;
  walk(root, policyShape(), (one) => {
    if ("holds" in one) edits.push(...inside(source, one.node, one.holds, to));
    else {
      const text = to === "zh" ? one.chinese : one.english;
      if (one.node.text !== text) edits.push(replaced(source, one.node, text));
    }
  });
  edits.sort((left, right) => right.at - left.at);
  let text = source;
  for (const { at, length, text: other } of edits) {
    text = text.slice(0, at) + other + text.slice(at + length);
  }
  return text;
}

/** The written form of a scalar without its quotes. */
function written(source: string, { from, to, text }: YamlScalar) {
  const raw = source.slice(from, to);
  const quoted = /^(["']).*\1/s.exec(raw);
  const bare = quoted ? quoted[0].slice(1, -1) : raw.trimEnd();
  return { at: quoted ? from + 1 : from, bare, plain: bare === text || !bare.includes("\\") };
}

function replaced(source: string, node: YamlScalar, text: string): Rewriting {
  const { at, bare } = written(source, node);
  return { at, length: bare.length, text };
}

function inside(
  source: string,
  node: YamlScalar,
  holds: "expression" | "message",
  to: Language,
): readonly Rewriting[] {
  const { at, bare, plain } = written(source, node);
  if (!plain) return [];
  if (holds === "expression") return moved(bare, at, to);
  return [...bare.matchAll(/\{([^}]*)\}/g)].flatMap((gap) =>
    moved(gap[1] ?? "", at + gap.index + 1, to),
  );
}

function moved(expression: string, by: number, to: Language): readonly Rewriting[] {
  const list = tokens(expression);
  if ("why" in list) return [];
  return rewritings(list, to).map((one) => ({ ...one, at: one.at + by }));
}
