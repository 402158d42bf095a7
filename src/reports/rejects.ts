import type { Reject } from "../intake/table.ts";
import { hintOf, messageOf } from "../kernel/diagnostic.ts";
import { comparePlaces } from "../kernel/place.ts";
import { compareText, column, listing } from "./listing.ts";

/** 拒收行 — rows that could not be used, with the reason and the raw text to mend. */
export const rejects = listing<Reject>({
  file: "rejects.csv",
  title: { zh: "拒收行", en: "rejected rows" },
  rows: (month) => sortedRejects(month.rejects),
  columns: () => [
    column("file", "文件", "text", ({ place }) => place.file),
    column("line", "行", "number", ({ place }) => String(place.line)),
    column("column", "列", "number", ({ place }) => String(place.column)),
    column("code", "代码", "text", ({ code }) => code),
    column("message", "原因", "text", messageOf),
    column("row", "原文", "text", ({ raw }) => raw ?? ""),
    column("hint", "办法", "text", hintOf),
  ],
});

export function sortedRejects(rows: readonly Reject[]): readonly Reject[] {
  return rows.toSorted(
    (left, right) => comparePlaces(left.place, right.place) || compareText(left.code, right.code),
  );
}
