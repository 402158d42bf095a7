import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { Place } from "../../kernel/place.ts";
import { readYaml } from "../../policy/load/read-yaml.ts";
import type { Field, Fields, Tree } from "../../policy/load/tree.ts";
import {
  DEFAULT_PAY_DAY,
  type PayDay,
  type WorkspaceConfig,
  type Written,
} from "./workspace-config.ts";

const KEYS = ["policy", "city", "pay_day", "law", "language", "csv_for"];
/** Words of the product that this version does not carry out; silence would pay people wrongly. */
const NOT_YET = ["assign", "import"];
const PAY_DAY_KEYS = ["day", "of"];

export interface ConfigReading {
  readonly config: WorkspaceConfig | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 读设置 — cs-pay.yaml as typed settings; an unknown key or value is an error with its place. */
export function readConfig(file: string, text: string): ConfigReading {
  const { tree, diagnostics } = readYaml(file, text);
  if (!tree) return { config: undefined, diagnostics };
  const reader = new ConfigReader(file, text);
  const config = reader.config(tree);
  return reader.findings.length > 0
    ? { config: undefined, diagnostics: reader.findings }
    : { config, diagnostics };
}

class ConfigReader {
  readonly findings: Diagnostic[] = [];
  readonly #file: string;
  readonly #lines: readonly string[];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  }

  config(tree: Fields): WorkspaceConfig | undefined {
    const fields = this.#known(tree, this.#file, KEYS);
    const policy = this.#text(fields.get("policy"));
    if (!policy && !fields.has("policy")) {
      this.#find("CSP383", { file: this.#file, line: 1, column: 1 }, {}, 0);
    }
    const law = this.#word(fields.get("law"), ["warn", "enforce", "off"]) ?? "warn";
    const language = this.#word(fields.get("language"), ["zh", "en"]) ?? "zh";
    const csvFor = this.#word(fields.get("csv_for"), ["plain", "excel"]) ?? "plain";
    const payDay = this.#payDay(fields.get("pay_day"));
    const city = this.#text(fields.get("city"));
    return policy && { policy, city, payDay, law, language, csvFor };
  }

  #known(tree: Fields, where: string, keys: readonly string[]): Map<string, Field> {
    const known = new Map<string, Field>();
    for (const field of tree.fields) {
      if (keys.includes(field.key)) known.set(field.key, field);
      else if (NOT_YET.includes(field.key)) {
        this.#find("CSP384", field.keyPlace, { key: field.key }, field.key.length);
      } else this.#unknownKey(field, where, keys);
    }
    return known;
  }

  #unknownKey(field: Field, where: string, keys: readonly string[]): void {
    const near = nearest(field.key, keys);
    const facts = { where, name: field.key, known: keys.join(", ") };
    this.#find(
      "CSP301",
      field.keyPlace,
      facts,
      field.key.length,
      near === undefined ? near : didYouMean(near),
    );
  }

  #text(field: Field | undefined): Written | undefined {
    if (!field) return undefined;
    const text = field.value.kind === "text" ? field.value.text.trim() : "";
    if (text === "") this.#refuse(field, { zh: "一个名字", en: "a name" });
    return text === "" ? undefined : { text, place: field.value.place };
  }

  #word<const W extends string>(field: Field | undefined, words: readonly W[]): W | undefined {
    if (!field) return undefined;
    const text = field.value.kind === "text" ? field.value.text : "";
    const word = words.find((candidate) => candidate === text);
    if (!word) this.#refuse(field, { zh: words.join("、"), en: words.join(", ") });
    return word;
  }

  #payDay(field: Field | undefined): PayDay {
    if (!field) return DEFAULT_PAY_DAY;
    if (field.value.kind !== "fields") {
      const example = "{ day: 10, of: next-month }";
      this.#refuse(field, { zh: example, en: example });
      return DEFAULT_PAY_DAY;
    }
    const fields = this.#known(field.value, field.key, PAY_DAY_KEYS);
    const of = this.#word(fields.get("of"), ["same-month", "next-month"]);
    return { day: this.#dayOfMonth(fields.get("day")), of: of ?? DEFAULT_PAY_DAY.of };
  }

  #dayOfMonth(field: Field | undefined): number {
    if (!field) return DEFAULT_PAY_DAY.day;
    const text = field.value.kind === "text" ? field.value.text : "";
    // 31 stands for "the last day": the date is clipped to the length of the month.
    if (/^([1-9]|[12]\d|3[01])$/.test(text)) return Number(text);
    this.#refuse(field, { zh: "1 到 31 的整数", en: "a whole number from 1 to 31" });
    return DEFAULT_PAY_DAY.day;
  }

  #refuse(field: Field, wanted: Bilingual): void {
    const value = shown(field.value);
    const hint = { zh: `写成：${wanted.zh}`, en: `write ${wanted.en}` };
    this.#find("CSP382", field.value.place, { key: field.key, value }, value.length, hint);
  }

  #find(
    code: "CSP301" | "CSP382" | "CSP383" | "CSP384",
    place: Place,
    facts: Readonly<Record<string, string>>,
    length: number,
    hint?: Bilingual,
  ): void {
    const line = this.#lines[place.line - 1] ?? "";
    const excerpt = length > 0 ? { excerpt: { text: line, length } } : {};
    this.findings.push({ code, place, facts, ...excerpt, ...(hint ? { hint } : {}) });
  }
}

function didYouMean(name: string): Bilingual {
  return { zh: `是不是 ${name}？`, en: `did you mean ${name}?` };
}

function shown(tree: Tree): string {
  return tree.kind === "text" ? tree.text : tree.kind === "list" ? "[…]" : "{…}";
}
