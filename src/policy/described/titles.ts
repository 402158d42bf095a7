import { QUANTITY_KINDS } from "./quantity-kinds.ts";
import type { Type } from "../expression/types.ts";
import { typeOfQuantity } from "../expression/types.ts";
import type { Place } from "../../kernel/place.ts";
import { DAY_KIND_NAMES } from "../expression/day-kind-names.ts";
import { NTH } from "../compile/period-words.ts";
import type { Telling } from "./telling.ts";

/** Columns of a compiled policy are found without compiling anything. */
const NOWHERE: Place = { file: "", line: 0, column: 0 };

const YES_NO = { zh: ["是", "否"], en: ["yes", "no"] } as const;

const WORDS = {
  unfilled: { zh: "{title}（由公司填写）", en: "{title} (for the company to fill)" },
  none: { zh: "不适用", en: "does not apply" },
  own: { zh: "本条的{field}", en: "its own {field}" },
  fieldOf: { zh: "{set}的{field}", en: "{field} of {set}" },
} as const;

/** Before a field of the record that a rule is asked of. */
const THIS = "this.";

/** 称呼 — what people call the names of a policy, from where records of one kind are looked at. */
export class Titles {
  readonly telling: Telling;
  readonly kind: string | undefined;
  /** Title of the column that reads its own past. */
  readonly self: string;

  constructor(telling: Telling, kind?: string, self = "") {
    this.telling = telling;
    this.kind = kind;
    this.self = self;
  }

  /** The same names seen from records of another kind. */
  within(kind: string | undefined): Titles {
    return new Titles(this.telling, kind, this.self);
  }

  of(name: string): string {
    const { language, environment, blankTitles } = this.telling;
    if (name === "nth") return NTH.docs.told[language];
    if (name === "none") return WORDS.none[language];
    if (name === "self") return this.self;
    if (name.startsWith(THIS)) return this.#ownOf(name.slice(THIS.length));
    const field = this.#field(this.kind, name);
    if (field !== undefined) return field;
    const column = environment.declares(name) ? environment.column(name, NOWHERE) : undefined;
    const title = column?.title ?? this.#quantity(name)?.title ?? blankTitles.get(name);
    if (title && blankTitles.get(name) === title) {
      return WORDS.unfilled[language].replace("{title}", title[language]);
    }
    return title?.[language] ?? this.#record(name) ?? this.word(name);
  }

  #ownOf(field: string): string {
    return WORDS.own[this.telling.language].replace("{field}", this.of(field));
  }

  type(name: string): Type | undefined {
    const { environment } = this.telling;
    const field = this.kind === undefined ? undefined : environment.fields(this.kind).get(name);
    if (field) return field.type;
    if (environment.declares(name)) return environment.column(name, NOWHERE)?.type;
    const quantity = this.#quantity(name);
    if (quantity) return typeOfQuantity(quantity.type);
    const [set = "", cell = ""] = name.split(".");
    const kind = environment.set(set)?.kind;
    return kind === undefined ? undefined : environment.fields(kind).get(cell)?.type;
  }

  /** What a fixed word is called; `beside` is the name it is compared with. */
  word(text: string, beside?: string): string {
    const { language, environment } = this.telling;
    if (text.startsWith(THIS)) return this.#ownOf(text.slice(THIS.length));
    if (text === "true" || text === "yes") return YES_NO[language][0];
    if (text === "false" || text === "no") return YES_NO[language][1];
    const label = environment.labels.get(text)?.[language];
    if (label !== undefined) return label;
    if (language === "en") return text.replaceAll("_", " ");
    return this.#spelling(text, beside) ?? text;
  }

  /** The spelling that a file in Chinese would have. */
  #spelling(text: string, beside: string | undefined): string | undefined {
    const [set = "", cell] = (beside ?? "").split(".");
    const kind = cell === undefined ? this.kind : this.telling.environment.set(set)?.kind;
    const kinds = kind === undefined ? QUANTITY_KINDS : [kind, ...QUANTITY_KINDS];
    for (const one of kinds) {
      const words = this.telling.kinds.named(one)?.columns[cell ?? set]?.words ?? {};
      const found = Object.entries(words).find(
        ([spelled, means]) => means === text && /\p{Script=Han}/u.test(spelled),
      );
      if (found) return found[0];
    }
    return DAY_KIND_NAMES[text];
  }

  #quantity(name: string) {
    const { environment } = this.telling;
    return environment.quantity(name, "person") ?? environment.quantity(name, "span");
  }

  #field(kind: string | undefined, name: string): string | undefined {
    if (kind === undefined) return undefined;
    const { environment, language } = this.telling;
    return environment.fields(kind).get(name)?.title[language].replaceAll("_", " ");
  }

  #record(name: string): string | undefined {
    const { environment, language } = this.telling;
    const [first = "", cell] = name.split(".");
    if (cell === undefined) {
      return environment.recordNames.includes(name)
        ? environment.set(name)?.title[language]
        : undefined;
    }
    const set = environment.recordNames.includes(first) ? environment.set(first) : undefined;
    const field = set && this.#field(set.kind, cell);
    if (!set || field === undefined) return undefined;
    return WORDS.fieldOf[language].replace("{set}", set.title[language]).replace("{field}", field);
  }
}
