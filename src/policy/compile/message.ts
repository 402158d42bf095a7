import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import type { Tree } from "../load/tree.ts";
import { fieldOf } from "../load/tree.ts";
import type { Scope } from "../scope.ts";
import { showValue } from "../value.ts";
import type { Message } from "../rules.ts";

type Piece = string | { readonly value: (...at: Parameters<Message>) => string };

/** 编译文字 — text in both languages whose `{…}` gaps are expressions, checked like any other. */
export function compileMessage(
  tree: Tree | undefined,
  usual: Bilingual,
  asked: { readonly environment: Environment; readonly here: Scope },
): Message {
  if (!tree) return (_frame, _index, language) => usual[language];
  const part = (language: Language): Tree | undefined =>
    tree.kind === "fields" ? fieldOf(tree, language) : tree;
  const pieces = { zh: piecesOf(part("zh"), asked), en: piecesOf(part("en"), asked) };
  return (frame, index, language) =>
    pieces[language]
      .map((piece) => (typeof piece === "string" ? piece : piece.value(frame, index, language)))
      .join("");
}

function piecesOf(
  tree: Tree | undefined,
  asked: { readonly environment: Environment; readonly here: Scope },
): readonly Piece[] {
  if (tree?.kind !== "text") return [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const gap of tree.text.matchAll(/\{([^}]*)\}/g)) {
    pieces.push(tree.text.slice(at, gap.index));
    at = gap.index + gap[0].length;
    const place = { ...tree.place, column: tree.place.column + gap.index + 1 };
    const of = compileExpression({ kind: "text", text: gap[1] ?? "", place }, asked);
    if (!of) continue;
    const { labels } = asked.environment;
    pieces.push({
      value: (frame, index, language) =>
        showValue(of.evaluate(frame, index), of.type, language, labels),
    });
  }
  return [...pieces, tree.text.slice(at)];
}
