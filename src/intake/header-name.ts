import type { CellType } from "../inputs/input-kind.ts";

/** Unit words of headers, `(秒)`, `[ms]`; a unit of no cell type is one we cannot read. */
const UNITS: ReadonlyMap<string, CellType | "other"> = new Map(
  Object.entries({
    seconds: ["秒", "s", "sec", "secs", "second", "seconds"],
    minutes: ["分", "分钟", "min", "mins", "minute", "minutes"],
    hours: ["时", "小时", "h", "hr", "hrs", "hour", "hours"],
    days: ["天", "日", "d", "day", "days"],
    yuan: ["元", "¥", "rmb", "cny", "yuan", "人民币"],
    percent: ["%"],
    other: ["毫秒", "ms", "万元", "千元", "分(币)", "usd", "$"],
  } satisfies Partial<Record<CellType | "other", readonly string[]>>).flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit as CellType | "other"] as const),
  ),
);

/** The types whose figures have a unit that a header can contradict. */
const MEASURED: ReadonlySet<CellType> = new Set([
  "seconds",
  "minutes",
  "hours",
  "days",
  "yuan",
  "percent",
]);

/** 表头名 — a header for comparing: no `*`, no unit in brackets, no blanks, case or underscores. */
export function headerKey(header: string): string {
  return plainHeader(header)
    .replace(/[([【{][^)\]】}]*[)\]】}]/g, "")
    .replace(/[\s_*:]/g, "")
    .toLowerCase();
}

/** 表头单位 — the unit a header states in brackets, when it is one we know. */
export function headerUnit(header: string): CellType | "other" | undefined {
  for (const [, words = ""] of plainHeader(header).matchAll(/[([【{]([^)\]】}]*)[)\]】}]/g)) {
    const unit = UNITS.get(words.trim().toLowerCase());
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** 单位相符 — whether figures in that unit can stand in a column of that type. */
export function unitFits(unit: CellType | "other" | undefined, type: CellType): boolean {
  return unit === undefined || !MEASURED.has(type) || unit === type;
}

function plainHeader(header: string): string {
  return header.normalize("NFKC").replace(/[\u200b-\u200f\ufeff]/g, "");
}
