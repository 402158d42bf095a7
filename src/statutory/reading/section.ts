import {
  day,
  type Entry,
  entry,
  type Field,
  may,
  need,
  oneOf,
  type Reader,
  text,
} from "./fields.ts";

/**
 * 小节 — one top-level key of a statutory file: how its entries are read and what makes two
 * entries the same one, so that a later file replaces it.
 */
export interface Section<T> {
  readonly name: string;
  readonly read: Reader<T>;
  key(entry: T): string;
}

/**
 * Where a figure comes from, when that was last looked up, and how sure it is: V the text was
 * read, S second-hand, K common knowledge, ? sources disagree or none was found.
 */
const PROVENANCE = {
  source: need(text),
  checkedOn: need(day),
  mark: may(oneOf("V", "S", "K", "?")),
};

/** 声明小节 — the fields of a section's entries; every entry says where it comes from besides. */
export function section<F extends Readonly<Record<string, Field<unknown>>>>(
  name: string,
  fields: F,
  key: (entry: Entry<F & typeof PROVENANCE>) => string,
): Section<Entry<F & typeof PROVENANCE>> {
  return { name, read: entry({ ...fields, ...PROVENANCE }), key };
}

export type EntryOf<S> = S extends Section<infer T> ? T : never;
