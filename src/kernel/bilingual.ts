/** 语言 — the two languages people read. */
export type Language = "zh" | "en";

/** 双语文字 — one text in both languages; a type, so neither can be forgotten. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** 双语算式 — texts made when a report asks for them: most formulas are read in one language. */
export function lazily(write: (language: Language) => string): Bilingual {
  return new LazyText(write);
}

/** A class, because there is one of these per line: getters of its own would cost each its own. */
class LazyText implements Bilingual {
  /* Only declared: a field that is defined first costs every line a second step. */
  declare private readonly write: (language: Language) => string;

  constructor(write: (language: Language) => string) {
    this.write = write;
  }

  get zh(): string {
    return this.write("zh");
  }

  get en(): string {
    return this.write("en");
  }
}

/** 填空 — puts facts into `{name}` gaps; an unknown gap is our mistake and stays visible. */
export function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => facts[name] ?? gap);
}
