import { stemKey } from "../../inputs/by-file-name.ts";
import { INPUT_KINDS } from "../../inputs/index.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import { headerKey } from "../../intake/header-name.ts";
import { DERIVED_KINDS } from "../../measures/index.ts";
import { GROUPS } from "../scope.ts";
import { fieldOf, type Fields, type Text } from "../load/tree.ts";
import type { Report } from "./entry-reader.ts";

/** Words that `per:` has a meaning for already. */
const SCOPES: readonly string[] = ["day", "week", "person", "span", ...GROUPS];
/** Signs that no file's name holds, or that would hide its ending. */
const NO_FILE_NAME = /[/\\.:*?"<>|()]|^\s|\s$|^$/;

/** 重名检查 — kinds, file names and headers that would mean two things. */
export class NameClashes {
  readonly #report: Report;
  /** Name of a file → the kind it means. */
  readonly #files = new Map<string, string>();

  constructor(report: Report) {
    this.#report = report;
    const kinds: readonly InputKind[] = INPUT_KINDS;
    for (const { kind, names } of kinds) {
      for (const name of names) this.#files.set(stemKey(name), `${kind}.csv`);
    }
  }

  /** Whether a kind may be called so, in rules and as a file. */
  takesKind(name: Text): boolean {
    if (!isName(name.text)) return this.#unusable(name, "letters, digits and _");
    if (SCOPES.includes(name.text)) return this.#clash(name, `per: ${name.text}`);
    const made = DERIVED_KINDS.find(({ kind }) => kind === name.text);
    if (made) return this.#clash(name, `from: ${made.kind}`);
    return this.takesFile(name, name.text);
  }

  /** Whether files may be called so. */
  takesFile(name: Text, kind: string): boolean {
    if (NO_FILE_NAME.test(name.text)) return this.#unusable(name, "the beginning of a file name");
    const key = stemKey(name.text);
    const other = this.#files.get(key);
    if (other !== undefined) return this.#clash(name, other);
    this.#files.set(key, `${kind}.csv`);
    return true;
  }

  /** Whether files may be called so without anybody having asked for it: a title is no claim. */
  leavesFile(title: string, kind: string): boolean {
    const key = stemKey(title);
    if (NO_FILE_NAME.test(title) || this.#files.has(key)) return false;
    this.#files.set(key, `${kind}.csv`);
    return true;
  }

  /** Reports headers that name two columns of one kind. */
  checkHeaders(columns: Fields): void {
    const meant = new Map<string, string>();
    for (const { key, keyPlace } of columns.fields) {
      if (!isName(key)) {
        this.#unusable({ kind: "text", text: key, place: keyPlace }, "letters, digits and _");
      }
    }
    for (const { text, column } of headersOf(columns)) {
      const other = meant.get(headerKey(text.text));
      if (other === undefined) meant.set(headerKey(text.text), column);
      else if (other !== column) this.#clash(text, other);
    }
  }

  #clash({ text, place }: Text, other: string): false {
    this.#report({ code: "CSP329", place, facts: { name: text, other } });
    return false;
  }

  #unusable({ text, place }: Text, wanted: string): false {
    this.#report({ code: "CSP303", place, facts: { name: text, wanted } });
    return false;
  }
}

/** Whether an expression reads it as one name. */
function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);
}

/** Names of columns first: whoever adds a header is told, not whoever named the column. */
function headersOf(columns: Fields): readonly { readonly text: Text; readonly column: string }[] {
  const names = columns.fields.map(({ key: column, keyPlace: place }) => ({
    text: { kind: "text", text: column, place } as const,
    column,
  }));
  const also = columns.fields.flatMap(({ key: column, value }) => {
    const tree = value.kind === "fields" ? fieldOf(value, "also") : undefined;
    const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
    return items.flatMap((text) => (text.kind === "text" ? [{ text, column }] : []));
  });
  return [...names, ...also];
}
