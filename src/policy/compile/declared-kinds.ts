import { nearest } from "../../kernel/nearest.ts";
import type { DeclaredKind } from "../../inputs/declared-kind.ts";
import { EMPLOYEE_ID } from "../../inputs/employee-id.ts";
import type { CellType, Column } from "../../inputs/input-kind.ts";
import { BUILT_IN_KINDS, KindCatalogue } from "../../inputs/kind-catalogue.ts";
import { headerKey } from "../../intake/header-name.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Text } from "../load/tree.ts";
import { readDeclaredColumn, textsOf } from "./declared-column.ts";
import { entryOf, type EntryReader, type Report } from "./entry-reader.ts";
import { INPUT_WORDS } from "./input-words.ts";
import { NameClashes } from "./name-clashes.ts";

const KEYS = INPUT_WORDS.map(({ word }) => word);
const PERSON = "employee_id";
const DATES: readonly CellType[] = ["date", "moment"];

type Columns = ReadonlyMap<string, Column>;

/** 读取自定输入 — the kinds that a policy declares, beside our own. */
export function readDeclaredKinds(declared: readonly Declaration[], report: Report): KindCatalogue {
  if (declared.length === 0) return BUILT_IN_KINDS;
  const clashes = new NameClashes(report);
  const kinds = declared.flatMap((one) => {
    const entry = entryOf(one, report)?.knows(KEYS);
    return (entry && new KindReader(entry, report, clashes).read()) ?? [];
  });
  // What is claimed by name goes first: a title claims nothing.
  const byTitle = kinds.map((one) => {
    const titles = [one.title.zh, one.title.en].filter((text) =>
      clashes.leavesFile(text, one.kind),
    );
    return { ...one, names: [...one.names, ...titles] };
  });
  return new KindCatalogue(byTitle);
}

class KindReader {
  readonly #entry: EntryReader;
  readonly #report: Report;
  readonly #clashes: NameClashes;

  constructor(entry: EntryReader, report: Report, clashes: NameClashes) {
    this.#entry = entry;
    this.#report = report;
    this.#clashes = clashes;
  }

  read(): DeclaredKind | undefined {
    const entry = this.#entry;
    const names = this.#names();
    const columns = this.#columns();
    if (!columns) return undefined;
    const person = this.#person(columns);
    const id = this.#named("id", columns, ["id"]);
    const month = this.#month(columns);
    if (person === undefined || !names) return undefined;
    const { name: kind, place: declaredAt } = entry;
    const everybody = entry.word("rows", ["some", "everybody"], "some") === "everybody";
    return {
      kind,
      title: entry.bilingual("title") ?? { zh: kind, en: kind },
      names,
      columns: inOrder(columns, [person, month.by]),
      person,
      ...(id !== undefined && { id }),
      stands: "month",
      absence:
        everybody || entry.word("absent", ["nothing", "unknown"], "nothing") === "unknown"
          ? "measured"
          : "event",
      ...(everybody && { everybody: true as const }),
      month,
      filledBy: entry.bilingual("filled_by"),
      declaredAt,
    };
  }

  #names(): readonly string[] | undefined {
    const { name, place } = this.#entry;
    const own: Text = { kind: "text", text: name, place };
    if (!this.#clashes.takesKind(own)) return undefined;
    const also = textsOf(this.#entry, "also").filter((text) => this.#clashes.takesFile(text, name));
    return [name, ...also.map(({ text }) => text)];
  }

  #columns(): Columns | undefined {
    this.#entry.needs("columns");
    const tree = this.#entry.tree("columns");
    if (!tree) return undefined;
    if (tree.kind !== "fields") {
      const facts = { name: "columns", wanted: "name: type lines" };
      return this.#entry.report("CSP303", tree.place, facts);
    }
    const columns = new Map<string, Column>();
    for (const field of tree.fields) {
      const column = readDeclaredColumn(field, this.#report);
      if (column) columns.set(field.key, column);
    }
    this.#clashes.checkHeaders(tree);
    return columns.size === tree.fields.length ? columns : undefined;
  }

  #person(columns: Columns): string | undefined {
    if (this.#entry.has("person")) return this.#named("person", columns, ["id"], true);
    if (columns.get(PERSON)?.type === "id" && columns.get(PERSON)?.required) return PERSON;
    const text: Text = { kind: "text", text: PERSON, place: this.#entry.place };
    return this.#lacks("person", text, columns, ["id"]);
  }

  #month(columns: Columns): DeclaredKind["month"] {
    const [by, since] = (["month", "own-date"] as const).map((key) =>
      this.#named(key, columns, DATES, true),
    );
    const second = this.#entry.has("month") && this.#entry.tree("own-date");
    if (second) {
      const facts = { name: this.#entry.name, found: "month, own-date", known: "month, own-date" };
      this.#entry.report("CSP310", second.place, facts);
    }
    if (by !== undefined) return { rule: "reject", by };
    return since === undefined ? { rule: "any" } : { rule: "own-date", by: since };
  }

  /** The column that a key names, when it is of a type that can do what the key says. */
  #named(
    key: string,
    columns: Columns,
    types: readonly CellType[],
    mustBeFilled = false,
  ): string | undefined {
    const text = this.#entry.text(key);
    const column = text && columns.get(text.text);
    if (!text) return undefined;
    const fits = column && types.includes(column.type) && (column.required || !mustBeFilled);
    return fits ? text.text : this.#lacks(key, text, columns, types);
  }

  #lacks(key: string, text: Text, columns: Columns, types: readonly CellType[]): undefined {
    const able = [...columns].flatMap(([name, { type }]) => (types.includes(type) ? [name] : []));
    const near = nearest(text.text, able);
    const facts = {
      name: this.#entry.name,
      key,
      column: text.text,
      type: types.join(" / "),
      known: able.join(", ") || "—",
    };
    this.#report({
      code: "CSP328",
      place: text.place,
      facts,
      ...(near !== undefined &&
        near !== text.text && {
          hint: { zh: `是不是想写 ${near}？`, en: `did you mean ${near}?` },
        }),
    });
  }
}

/**
 * The person and the date that decides come first, as in kinds of our own: the first date of a
 * record is when it counts. The person answers to every header that names employees.
 */
function inOrder(
  columns: Columns,
  [person, by]: readonly [string, string | undefined],
): Readonly<Record<string, Column>> {
  const first = [person, ...(by === undefined ? [] : [by])];
  const ordered = new Map(
    first.flatMap((name) => {
      const column = columns.get(name);
      return column ? [[name, column] as const] : [];
    }),
  );
  for (const [name, column] of columns) if (!ordered.has(name)) ordered.set(name, column);
  const one = ordered.get(person);
  const usual = { headers: personHeaders(person, columns), doc: one?.doc ?? EMPLOYEE_ID.doc };
  if (one) ordered.set(person, { ...one, ...usual });
  return Object.fromEntries(ordered);
}

function personHeaders(person: string, columns: Columns): readonly string[] {
  const own = columns.get(person)?.headers ?? [];
  const taken = [...columns].flatMap(([name, { headers }]) => [name, ...headers]).map(headerKey);
  const usual = [PERSON, ...EMPLOYEE_ID.headers];
  return [...own, ...usual.filter((header) => !taken.includes(headerKey(header)))];
}
