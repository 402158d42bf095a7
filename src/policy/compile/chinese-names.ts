import { isChinese } from "../../kernel/is-chinese.ts";
import { whenAsked } from "../../kernel/when-asked.ts";
import { DERIVED_KINDS, QUANTITIES } from "../../measures/index.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import { BUILT_IN_KINDS } from "../../inputs/kind-catalogue.ts";
import type { RecordField } from "../expression/environment.ts";
import type { Syntax } from "../expression/syntax.ts";
import { LEGAL_QUANTITIES } from "../legal-quantities.ts";
import { readInstead } from "./without-records.ts";

/** What stands before the dot: `calls.answered` is 通话.接通量. */
const FAMILY_NAMES: Readonly<Record<string, string>> = {
  attendance: "考勤",
  calls: "通话",
  states: "坐席状态",
  quality: "质检",
  law: "法定",
};

/** 名字的写法 — a title as one name: without the spaces that set off figures. */
function asName(title: string): string {
  return title.replaceAll(/\s/g, "");
}

/** 量的中文名 — English name → Chinese name of every figure; the titles give the words. */
export const figuresInChinese: () => ReadonlyMap<string, string> = whenAsked(() => {
  const names = [...QUANTITIES, ...LEGAL_QUANTITIES].map(({ name, title }) => {
    const [family = "", rest] = name.split(".");
    const own = asName(title.zh);
    return [name, rest === undefined ? own : `${FAMILY_NAMES[family] ?? family}.${own}`] as const;
  });
  return new Map(names);
});

/** 种类的中文名 — English name → Chinese name of every kind of records. */
export const kindsInChinese: () => ReadonlyMap<string, string> = whenAsked(
  () =>
    new Map(
      [...recordKinds(), ...DERIVED_KINDS].map(({ kind, title }) => [kind, asName(title.zh)]),
    ),
);

const figures = whenAsked(() => turned(figuresInChinese()));
const kinds = whenAsked(() => turned(kindsInChinese()));

function recordKinds(): readonly Pick<InputKind, "kind" | "title">[] {
  return BUILT_IN_KINDS.all.filter(({ kind }) => readInstead(kind) === undefined);
}

function turned(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([english, chinese]) => [chinese, english]));
}

/** 量的英文名 — of a figure written by either name; any other name stays as it is. */
export function figureInEnglish(name: string): string {
  return isChinese(name) ? (figures().get(name) ?? name) : name;
}

/** 种类的英文名 — the same for a kind of records. */
export function kindInEnglish(name: string): string {
  return isChinese(name) ? (kinds().get(name) ?? name) : name;
}

/** 字段名 — the fields of a kind, found by their English and by their Chinese names. */
export class FieldNames extends Map<string, RecordField> {
  readonly #english = new Map<string, string>();

  constructor(fields: Iterable<readonly [string, RecordField]>) {
    super(fields);
    for (const { name, title } of this.values()) {
      const chinese = asName(title.zh);
      if (!this.#english.has(chinese)) this.#english.set(chinese, name);
    }
  }

  override get(name: string): RecordField | undefined {
    // Map's own constructor may ask before there are any other names.
    return super.get(name) ?? super.get(this.#english?.get(name) ?? name);
  }

  override has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/** 字段的中文名 — how a field may be called in Chinese. */
export function fieldInChinese({ title }: RecordField): string {
  return asName(title.zh);
}

/** 谁定的名 — the names that a policy has given itself, and the fields of its sets. */
export interface OwnNames {
  owns(name: string): boolean;
  set(name: string): { readonly kind: string } | undefined;
  fields(kind: string): ReadonlyMap<string, RecordField>;
}

/**
 * 统一写法 — an expression with the names that stand before any policy in English.
 *
 * A bare name may be a field or a word where it stands, so it is left to whoever looks it up;
 * `alsoBare` is for expressions that are only asked of a person.
 */
export function inEnglishNames(syntax: Syntax, own: OwnNames, alsoBare: boolean): Syntax {
  const inside = (one: Syntax) => inEnglishNames(one, own, alsoBare);
  if (syntax.kind === "name") return { ...syntax, name: nameInEnglish(syntax.name, own, alsoBare) };
  if (syntax.kind === "unary") return { ...syntax, of: inside(syntax.of) };
  if (syntax.kind === "binary") {
    return { ...syntax, left: inside(syntax.left), right: inside(syntax.right) };
  }
  if (syntax.kind !== "call") return syntax;
  const options = syntax.options.map((one) => (one.of ? { ...one, of: inside(one.of) } : one));
  return { ...syntax, inputs: syntax.inputs.map(inside), options };
}

function nameInEnglish(name: string, own: OwnNames, alsoBare: boolean): string {
  if (!isChinese(name)) return name;
  const [first = "", rest] = name.split(".");
  if (rest === undefined) {
    if (!alsoBare || own.owns(name)) return name;
    return figures().get(name) ?? kindInEnglish(name);
  }
  const figure = own.owns(first) ? undefined : figures().get(name);
  if (figure !== undefined) return figure;
  const set = own.owns(first) ? first : kindInEnglish(first);
  const kind = own.set(set)?.kind;
  const field = kind === undefined ? undefined : own.fields(kind).get(rest)?.name;
  return field === undefined ? name : `${set}.${field}`;
}
