import type { Bilingual } from "../../../kernel/bilingual.ts";
import { messageOf } from "../../../kernel/diagnostic.ts";
import { sortedRejects } from "../../../reports/rejects.ts";
import { grouped } from "../../../reports/totals.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "拒收的行", en: "Rejected rows" },
  file: { zh: "文件", en: "file" },
  rows: { zh: "行数", en: "rows" },
  reason: { zh: "原因", en: "why" },
  note: { zh: "原文和办法见 rejects.csv。", en: "Raw rows and remedies in rejects.csv." },
} as const satisfies Record<string, Bilingual>;

/** 拒收行 — how many rows of each file were refused, by code, with the first of each. */
export function rejectsSection({ rejects }: MonthResult, screen: Screen): string {
  const files = grouped(sortedRejects(rejects), ({ place }) => place.file);
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [{ head: WORDS.file }, { head: WORDS.rows, align: "right" }, { head: WORDS.reason }],
      rows: files.flatMap(([file, ofFile]) =>
        grouped(ofFile, ({ code }) => code).map(([code, rows], at) => [
          at === 0 ? file : "",
          String(rows.length),
          firstText(code, rows, screen),
        ]),
      ),
      note: WORDS.note[screen.language],
    },
    screen,
  );
}

/** `CSP102 第 7 行：…` with an ellipsis when others follow. */
function firstText(
  code: string,
  [first, ...others]: MonthResult["rejects"],
  { language }: Screen,
): string {
  if (!first) return code;
  const { line } = first.place;
  const where: Bilingual = { zh: `第 ${line} 行：`, en: `line ${line}: ` };
  const rest = others.length > 0 ? " …" : "";
  return `${code} ${where[language]}${messageOf(first, language)}${rest}`;
}
