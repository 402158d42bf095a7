import type { Column } from "../../inputs/input-kind.ts";
import { Remark } from "./remark.ts";

/** 是 — the words every yes/no column takes for yes. */
export const YES = ["Y", "y", "是", "1", "true", "TRUE", "True", "yes", "Yes", "YES", "1.0"];
/** 否 — the words every yes/no column takes for no. */
export const NO = ["N", "n", "否", "0", "false", "FALSE", "False", "no", "No", "NO", "0.0"];

/** 是否 — Y/N, 是/否, true/false, 1/0, and the words a column adds (已接通, 未接通). */
export function yesNoReader(column: Column): (text: string) => boolean | Remark {
  const words = new Map<string, boolean>([
    ...YES.map((word) => [word, true] as const),
    ...NO.map((word) => [word, false] as const),
    ...Object.entries(column.words ?? {}).map(
      ([word, meaning]) => [word, meaning === "Y"] as const,
    ),
  ]);
  return (text) =>
    words.get(text) ??
    words.get(text.normalize("NFKC").toLowerCase()) ??
    new Remark("CSP106", text);
}
