import ts from "typescript";
import { describe, expect, it } from "vitest";
import { docOf, exportsOf, lineOf, nodesOf, type Source, sourcesIn } from "./sources.ts";
import { trackedFiles, trackedText } from "./tracked-files.ts";

/** 不该留下的字 — in any text of the repository; written so that this file does not match. */
const LEFT_BEHIND: readonly { readonly never: RegExp; readonly instead: string }[] = [
  { never: /\bTO[D]O\b|\bFIX[M]E\b|\bX[X]X\b|\bHA[C]K\b/, instead: "finish it or open an issue" },
  { never: /\.(skip|only)[(]/, instead: "run the test or remove it" },
  { never: /@ts-[i]gnore|@ts-[n]ocheck/, instead: "mend the type" },
  { never: /\/[w]ork\/|\/[f]arm\/|\/[h]ome\/\w|\/[U]sers\/\w/, instead: "use a relative path" },
  {
    never: /[r]egistry\.[a-z]|[n]pmmirror|[n]pmjs/,
    instead: "name no registry: users have theirs",
  },
  { never: /\bissue #?[0-9]/i, instead: "say what was needed, not where it was asked for" },
];

const texts = trackedFiles().flatMap((file) => {
  const text = trackedText(file);
  return text === undefined ? [] : [{ file, lines: text.split("\n") }];
});

const everySource = [...sourcesIn("src"), ...sourcesIn("test")];

describe("nothing is left behind", () => {
  it.each(LEFT_BEHIND)("$never: $instead", ({ never, instead }) => {
    const found = texts.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) =>
        never.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}: ${instead}`] : [],
      ),
    );
    expect(found).toEqual([]);
  });
});

describe("types do the arguing", () => {
  const nodes = (wanted: (node: ts.Node) => boolean, instead: string): string[] =>
    everySource.flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter(wanted)
        .map((node) => `${source.path}:${lineOf(source, node)} ${instead}`),
    );

  it("no `any`", () => {
    const any = (node: ts.Node) => node.kind === ts.SyntaxKind.AnyKeyword;
    expect(nodes(any, "say `unknown` and check it")).toEqual([]);
  });

  it("no `!`", () => {
    expect(nodes(ts.isNonNullExpression, "check it, or say why with invariant()")).toEqual([]);
  });

  it("no double cast", () => {
    const double = (node: ts.Node) => ts.isAsExpression(node) && ts.isAsExpression(node.expression);
    expect(nodes(double, "check the value where it enters")).toEqual([]);
  });

  it("throws only faults", () => {
    const foreign = sourcesIn("src").flatMap((source) =>
      [...nodesOf(source.tree)].filter(throwsOther).map((node) => {
        const where = `${source.path}:${lineOf(source, node)}`;
        const what = node.getText(source.tree).split("\n")[0];
        return `${where} ${what}: return a diagnostic, or state what must hold with invariant()`;
      }),
    );
    expect(foreign).toEqual([]);
  });
});

/** What was caught may be passed on, and `cli` may stop a run by its own signals (Interrupted). */
function throwsOther(node: ts.Node): boolean {
  if (!ts.isThrowStatement(node) || !ts.isNewExpression(node.expression)) return false;
  return !/^(Fault|Interrupted)$/.test(node.expression.expression.getText());
}

describe("what is exported is explained", () => {
  const product = sourcesIn("src");

  it("a class, an interface or a longer function says in one sentence what it is", () => {
    const silent = product.flatMap((source) =>
      exportsOf(source)
        .filter(({ node }) => needsDoc(source, node) && docOf(source, node) === "")
        .map(
          ({ name, node }) => `${source.path}:${lineOf(source, node)} ${name}: add /** 中文 — … */`,
        ),
    );
    expect(silent).toEqual([]);
  });

  it("every file opens one doc comment with the Chinese name", () => {
    const silent = product.filter((source) => {
      const docs = [...source.text.matchAll(/\/\*\*\s*(?:\*\s*)?([^\n]*)/g)];
      return (
        exportsOf(source).length > 0 &&
        !docs.some(([, first]) => /\p{Script=Han}/u.test(first ?? ""))
      );
    });
    expect(
      silent.map(({ path: file }) => `${file}: start the main export's comment with 中文 — `),
    ).toEqual([]);
  });
});

/** Short functions whose name is the sentence need no second one. */
function needsDoc(source: Source, node: ts.Node): boolean {
  const length = node.getText(source.tree).split("\n").length;
  if (ts.isClassDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node)) return length > 5;
  return ts.isFunctionDeclaration(node) && length > 8;
}
