import type { Bilingual } from "../../kernel/bilingual.ts";
import { nearest } from "../../kernel/nearest.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { TRUTH, type Type, typeName } from "../expression/types.ts";
import type { Text } from "../load/tree.ts";
import type { Computation, Reach, RecordSet } from "../model.ts";
import type { Choice } from "../records/chosen.ts";
import { dateTerm, timeFields, timeReader } from "../records/record-time.ts";
import { readWindow, WINDOW_FORMS } from "../records/window.ts";
import { PERSON, type Scope } from "../scope.ts";
import type { EntryReader } from "./entry-reader.ts";
import { RECORD_WORDS } from "./record-words.ts";
import { readInstead } from "./without-records.ts";

/** 记录集的键 — the words that a record set may be made of. */
export const RECORD_KEYS: readonly string[] = ["title", ...RECORD_WORDS.map(({ word }) => word)];

/** 日期规定 — by which date and over which window the records of a set count. */
export interface Dating {
  /** Tells one rule from another, so that a set handed the same one is compiled once. */
  readonly key: string;
  readonly reach: Reach;
  /** Reads the date that `month` names; undefined: the kind's own date. */
  readonly timeOf: RecordSet["timeOf"] | undefined;
}

/** 记录集编译 — what stages of one set have in common. */
export interface SetTerms {
  readonly about: { readonly title: Bilingual; readonly place: Place };
}

const TEXT: Type = { kind: "text", words: undefined };

/** 记录集条目 — reads the words of one record set; what does not fit is reported. */
export class SetEntry {
  readonly #entry: EntryReader;
  readonly #environment: Environment;

  constructor(entry: EntryReader, environment: Environment) {
    this.#entry = entry;
    this.#environment = environment;
  }

  get title(): Bilingual | undefined {
    return this.#entry.bilingual("title");
  }

  /** The sets it is made from, all of one kind; undefined when one of them cannot be found. */
  sources(
    find: (name: string) => RecordSet | undefined,
  ): readonly { readonly name: string; readonly set: RecordSet }[] | undefined {
    this.#entry.needs("from");
    const found = this.#texts("from").map((text) => {
      const set = find(text.text);
      if (!set) reportUnknownSet(text, this.#environment);
      return { name: text.text, set, place: text.place };
    });
    const [first] = found;
    for (const { name, set, place } of found) {
      if (!set || !first?.set || set.kind === first.set.kind) continue;
      const facts = { left: first.name, right: name };
      this.#entry.report("CSP323", place, facts);
    }
    const made = found.flatMap(({ name, set }) => (set ? [{ name, set }] : []));
    return made.length === found.length ? made : undefined;
  }

  #texts(key: string): readonly Text[] {
    const tree = this.#entry.tree(key);
    const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
    return items.flatMap((item) => {
      if (item.kind === "text") return [item];
      this.#entry.report("CSP303", item.place, { name: key, wanted: "a name or a list of names" });
      return [];
    });
  }

  dating(set: RecordSet): Dating | undefined {
    const [over, month] = [this.#entry.text("over"), this.#entry.text("month")];
    const window = readWindow(over?.text ?? "month");
    if (over && !window) {
      return this.#entry.report("CSP322", over.place, { value: over.text, known: WINDOW_FORMS });
    }
    const written = over ?? month;
    if (!written || !window) return undefined;
    const timeOf = month && this.#timeOf(month, set);
    if (month && !timeOf) return undefined;
    if (!month && !set.dated) {
      return this.#entry.report("CSP324", written.place, { name: set.name });
    }
    const text = over?.text ?? "month";
    const key = month ? `${text} by ${month.text}` : text;
    return { key, timeOf, reach: { text, window, everyMonth: month !== undefined } };
  }

  /** The date that decides is a cell of the record itself, or so long after it. */
  #timeOf(month: Text, set: RecordSet): RecordSet["timeOf"] | undefined {
    const fields = this.#environment.fields(set.kind);
    const { name, later } = dateTerm(month.text);
    const field = fields.get(name);
    const known = timeFields(fields).map((one) => one.name);
    if (field && known.includes(field.name)) return later(timeReader([field]));
    const facts = { name: "month", value: month.text, known: known.join(", ") || "—" };
    return this.#entry.report("CSP315", month.place, facts);
  }

  owner(stage: RecordSet): Computation | undefined {
    const made = this.#at(stage, this.#entry.text("owner"));
    const text = this.#entry.text("owner");
    if (!made || !text || made.type.kind === "text") return made;
    const why = `owner: ${typeName(made.type)} ≠ ${typeName(TEXT)}`;
    return this.#entry.report("CSP306", text.place, { why });
  }

  order(stage: RecordSet): Computation | undefined {
    return this.#at(stage, this.#entry.text("order"));
  }

  /** undefined when the set is just what it is made from. */
  choice(from: RecordSet): Choice | undefined {
    const where = this.#at(from, this.#entry.text("where"), TRUTH);
    const unique = this.#texts("unique").flatMap((text) => this.#at(from, text) ?? []);
    const every = this.#every();
    return where || unique.length > 0 || every > 1 ? { from, where, unique, every } : undefined;
  }

  #every(): number {
    const text = this.#entry.text("every");
    if (!text) return 1;
    const asked = { environment: this.#environment, here: PERSON };
    const count = compileExpression(text, asked)?.fixed;
    if (count instanceof Decimal && count.isInteger() && count.gt(0)) return count.toNumber();
    this.#entry.report("CSP303", text.place, { name: "every", wanted: "a whole number from 1" });
    return 1;
  }

  #at(stage: RecordSet, text: Text | undefined, wanted?: Type): Computation | undefined {
    const here: Scope = { kind: "record", set: stage.name };
    return text && compileExpression(text, { environment: this.#environment, here }, wanted);
  }
}

/** 未知记录集 — reports a name that no records go by, with what was probably meant. */
export function reportUnknownSet({ text, place }: Text, environment: Environment): undefined {
  const near = nearest(text, environment.recordNames);
  const meant = near && { zh: `是不是想写 ${near}？`, en: `did you mean ${near}?` };
  const hint = readInstead(text) ?? meant;
  environment.report({ code: "CSP305", place, facts: { name: text }, ...(hint && { hint }) });
}
