import type { Bilingual } from "../../kernel/bilingual.ts";
import { type Day, dayFromIso, isMonth, type Month, yearOf } from "../../kernel/calendar.ts";
import { type Decimal, decimalFrom, whole } from "../../kernel/decimal.ts";
import { nearest } from "../../kernel/nearest.ts";
import { valueAt, type YamlMap, type YamlNode } from "../../kernel/parse-yaml.ts";
import type { Place } from "../../kernel/place.ts";
import type { StatutoryFile } from "./statutory-file.ts";

/** 读法 — turns a YAML node into a value, or reports why it cannot and returns undefined. */
export type Reader<T> = (node: YamlNode, file: StatutoryFile, key: string) => T | undefined;

export interface Field<T> {
  readonly read: Reader<T>;
  readonly required: boolean;
}

export function need<T>(read: Reader<T>): Field<T> {
  return { read, required: true };
}

export function may<T>(read: Reader<T>): Field<T | undefined> {
  return { read, required: false };
}

/** `example` is shown in the hint; it is a form of writing, not a value anybody uses. */
function scalar<T>(example: string, convert: (text: string) => T | undefined): Reader<T> {
  return (node, file, key) => {
    if (node.is !== "scalar" || node.text === undefined) {
      file.report("CSP455", node, { key, expected: example });
      return undefined;
    }
    const written = node.text.trim();
    const value = written === "" ? undefined : convert(written);
    if (value === undefined) file.report("CSP454", node, { key, value: node.text, example });
    return value;
  };
}

export const text: Reader<string> = scalar("哈尔滨", (written) => written);
export const day: Reader<Day> = scalar("2024-05-01", dayFromIso);
export const month: Reader<Month> = scalar("2024-05", (written) =>
  isMonth(written) ? written : undefined,
);
export const year: Reader<number> = scalar("2024", (written) =>
  isMonth(`${written}-01`) ? yearOf(`${written}-01`) : undefined,
);
export const yesNo: Reader<boolean> = scalar("yes", (written) =>
  ["yes", "true", "是"].includes(written)
    ? true
    : ["no", "false", "否"].includes(written)
      ? false
      : undefined,
);

/** A plain figure, or a percentage read as a share: `150%` is 1.5; never negative. */
export const figure: Reader<Decimal> = scalar("21.75", (written) => {
  const percent = written.endsWith("%");
  const value = decimalFrom(percent ? written.slice(0, -1).trim() : written);
  if (value === undefined || value.isNegative()) return undefined;
  return percent ? value.div(whole(100)) : value;
});

export function oneOf<const W extends string>(...words: readonly W[]): Reader<W> {
  return scalar(words.join(" / "), (written) => words.find((word) => word === written));
}

/** 列表 — every element by the same reader; elements that cannot be read are reported. */
export function list<T>(item: Reader<T>): Reader<readonly T[]> {
  return (node, file, key) => {
    if (node.is !== "list") {
      file.report("CSP455", node, { key, expected: "[ … ]" });
      return undefined;
    }
    const values: T[] = [];
    for (const element of node.items) {
      const value = item(element, file, key);
      if (value !== undefined) values.push(value);
    }
    return values;
  };
}

type Fields = Readonly<Record<string, Field<unknown>>>;
export type Entry<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
} & { readonly place: Place };

/** 条目 — a mapping with known keys; its place is kept beside the values. */
export function entry<F extends Fields>(fields: F): Reader<Entry<F>> {
  const known = Object.keys(fields);
  const wanted = Object.entries(fields).map(([name, field]) => ({ name, ...field }));
  return (node, file, key) => {
    if (node.is !== "map") {
      file.report("CSP455", node, { key, expected: "key: value" });
      return undefined;
    }
    reportUnknownKeys(node, file, known);
    const values: Record<string, unknown> = { place: file.placeOf(node) };
    let complete = true;
    for (const { name, read, required } of wanted) {
      const cell = valueAt(node, name);
      if (!cell) {
        if (required) file.report("CSP453", node, { key, name });
        complete &&= !required;
      } else {
        values[name] = read(cell, file, name);
        complete &&= values[name] !== undefined;
      }
    }
    // Every required field has been read by its own reader when `complete` still holds.
    return complete ? (values as Entry<F>) : undefined;
  };
}

/** 不认识的键 — a key is never ignored: a misspelt one would be a figure that is not used. */
export function reportUnknownKeys(
  node: YamlMap,
  file: StatutoryFile,
  known: readonly string[],
): void {
  for (const { key } of node.pairs) {
    const name = (key.is === "scalar" ? key.text : undefined) ?? "?";
    if (known.includes(name)) continue;
    file.report("CSP452", key, { name, known: known.join(", ") }, nearestHint(name, known));
  }
}

/** 是否想写 — the hint that offers the nearest known name, when there is one. */
export function nearestHint(name: string, known: Iterable<string>): Bilingual | undefined {
  const guess = nearest(name, known);
  return guess === undefined
    ? undefined
    : { zh: `是否想写“${guess}”`, en: `did you mean "${guess}"?` };
}
