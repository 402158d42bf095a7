import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const ROOT = path.resolve(fileURLToPath(import.meta.url), "../../..");

/** 源文件 — a TypeScript file of the repository with its syntax tree; paths use `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
}

/** 引用 — one import or re-export: where it stands and what it reaches. */
export interface Import {
  readonly line: number;
  /** Repository path of one of our files, else the package: `yaml`, `node:fs`, `csv-parse`. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
  /** `import()`, loaded only when reached. */
  readonly lazy: boolean;
  readonly reExport: boolean;
}

const parsed = new Map<string, Source>();

/** 某处的源文件 — every `.ts` file below a folder of the repository, sorted by path. */
export function sourcesIn(folder: string): readonly Source[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
  return files.map((name) => sourceAt(`${folder}/${name.replaceAll(path.sep, "/")}`)).sort(byPath);
}

function byPath(left: Source, right: Source): number {
  return left.path < right.path ? -1 : 1;
}

function sourceAt(file: string): Source {
  const known = parsed.get(file);
  if (known) return known;
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const source = { path: file, text, lines: text.split("\n"), tree };
  parsed.set(file, source);
  return source;
}

export function lineOf(source: Source, node: ts.Node): number {
  return source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;
}

/** 遍历 — every node of a file, parents before children. */
export function* nodesOf(root: ts.Node): Generator<ts.Node> {
  yield root;
  const children: ts.Node[] = [];
  ts.forEachChild(root, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** 引用清单 — all imports of a file: static, of types, re-exports, `import()` and `import("x").T`. */
export function importsOf(source: Source): readonly Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(source.tree)) {
    const specifier = specifierOf(node);
    if (!specifier) continue;
    const ours = specifier.startsWith(".");
    found.push({
      line: lineOf(source, node),
      target: ours
        ? path.posix.join(path.posix.dirname(source.path), specifier)
        : packageOf(specifier),
      ours,
      typeOnly: isTypeOnly(node),
      lazy: ts.isCallExpression(node),
      reExport: ts.isExportDeclaration(node),
    });
  }
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const from = node.moduleSpecifier;
    return from && ts.isStringLiteral(from) ? from.text : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const from = node.arguments[0];
    return from && ts.isStringLiteralLike(from) ? from.text : undefined;
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.every((element) => element.isTypeOnly);
}

/** `csv-parse/sync` and `node:fs/promises` belong to `csv-parse` and `node:fs`. */
function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

/** 导出的声明 — the exported declarations of a file with their names. */
export function exportsOf(source: Source): readonly { name: string; node: ts.Statement }[] {
  return source.tree.statements.flatMap((node) => {
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
    if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
    return namesOf(node).map((name) => ({ name, node }));
  });
}

function namesOf(node: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const named =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  return named && node.name ? [node.name.text] : [];
}

/** 说明 — the doc comment over a node; the empty text when it has none. */
export function docOf(source: Source, node: ts.Node): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const docs = ranges.map(({ pos, end }) => source.text.slice(pos, end));
  return docs.filter((comment) => comment.startsWith("/**")).at(-1) ?? "";
}

/** Code without comments and without the contents of texts, line by line; positions are kept. */
export function codeLines(source: Source): readonly string[] {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  let code = source.text;
  const hide = (pos: number, end: number) => {
    code = code.slice(0, pos) + blank(code.slice(pos, end)) + code.slice(end);
  };
  for (const node of nodesOf(source.tree)) {
    const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
    const trailing = ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? [];
    for (const { pos, end } of [...ranges, ...trailing]) hide(pos, end);
    const hidden = ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node);
    if (hidden) hide(node.getStart(source.tree), node.getEnd());
  }
  return code.split("\n");
}
