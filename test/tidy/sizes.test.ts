import ts from "typescript";
import { expect, it } from "vitest";
import { lineOf, nodesOf, type Source, sourcesIn } from "./sources.ts";

const FUNCTION_LINES = 60;
const FILE_LINES = 250;
const LINE_CHARACTERS = 100;

/** 已知例外 — `path` or `path function` → its size today. Entries only shrink and go away. */
const KNOWN: Readonly<Record<string, number>> = {};

interface Size {
  readonly what: string;
  readonly size: number;
  readonly limit: number;
  readonly instead: string;
}

const product = sourcesIn("src");
const tests = sourcesIn("test");

function functionSizes(source: Source): Size[] {
  const sizes: Size[] = [];
  for (const node of nodesOf(source.tree)) {
    if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) continue;
    const first = lineOf(source, node);
    const last = source.tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    const instead = "give the steps names: one function per step";
    const what = `${source.path} ${functionName(node) ?? `line ${first}`}`;
    sizes.push({ what, size: last - first + 1, limit: FUNCTION_LINES, instead });
  }
  return sizes;
}

function functionName(node: ts.SignatureDeclaration): string | undefined {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) ? parent.name.getText() : undefined;
}

function fileSize(source: Source): Size {
  const size = source.text.trimEnd().split("\n").length;
  const instead = "split the file by concept, one concept one file";
  return { what: source.path, size, limit: FILE_LINES, instead };
}

const excess = (sizes: readonly Size[]): string[] =>
  sizes
    .filter(({ what, size, limit }) => size > (KNOWN[what] ?? limit))
    .map(({ what, size, limit, instead }) => `${what}: ${size}, limit ${limit}: ${instead}`);

it("a function fits on a screen", () => {
  expect(excess(product.flatMap(functionSizes))).toEqual([]);
});

it("a file holds one concept", () => {
  expect(excess(product.map(fileSize))).toEqual([]);
});

it("a line is read without scrolling", () => {
  const long = [...product, ...tests].flatMap((source) =>
    source.lines.flatMap((line, index) =>
      [...line].length > LINE_CHARACTERS && !isTableRow(source, line)
        ? [`${source.path}:${index + 1}: ${[...line].length} characters: break the text in two`]
        : [],
    ),
  );
  expect(long).toEqual([]);
});

/** Rows of a test table stand as the file under test would hold them. */
function isTableRow(source: Source, line: string): boolean {
  return source.path.startsWith("test/") && /["`][^"`]{60,}["`]/.test(line);
}

it("a known exception is still needed, and no larger than written", () => {
  const sizes = [...product.flatMap(functionSizes), ...product.map(fileSize)];
  const current = new Map(sizes.map(({ what, size }) => [what, size]));
  const stale = Object.entries(KNOWN).filter(([what, size]) => current.get(what) !== size);
  expect(stale, "write the new size, or remove the entry").toEqual([]);
});
