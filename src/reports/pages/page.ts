import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import type { PaperSettings } from "../papers/paper-settings.ts";
import type { Papers } from "../papers/papers.ts";
import { type Html, html } from "./html.ts";

/** 页面材料 — what pages are made of. */
export interface PageFacts {
  readonly month: MonthResult;
  readonly papers: Papers;
  readonly settings: PaperSettings;
  readonly language: Language;
  /** The yearly assessment, in the month in which the policy has one. */
  readonly yearly?: YearlyAssessment | undefined;
}

/** 网页 — one self-contained file: no script, nothing from elsewhere. */
export interface Page {
  readonly file: string;
  readonly title: Bilingual;
  /** Piece by piece, because the strips of ten thousand people make a long page. */
  make(facts: PageFacts): Iterable<string>;
}

const SHARED_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #fff;
  font: 14px/1.45 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "SimSun", sans-serif; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 3px 8px; text-align: left; vertical-align: top; }
th { font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
`;

/** 整页 — head, style and body; the policy in it forbids the page to load or run anything. */
export function wholePage(...page: Parameters<typeof pagePieces>): string {
  return [...pagePieces(...page)].join("");
}

/** 逐段成页 — the same piece by piece. */
export function* pagePieces(
  title: string,
  language: Language,
  style: string,
  body: Iterable<Html>,
): Generator<string, void, undefined> {
  const tag = language === "zh" ? "zh-CN" : "en";
  const page = html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>`;
  yield `${page.markup}${SHARED_STYLE}${style}</style>\n</head>\n<body>`;
  let isEmpty = true;
  for (const { markup } of body) {
    yield `\n${markup}`;
    isEmpty = false;
  }
  yield `${isEmpty ? "\n" : ""}\n</body>\n</html>\n`;
}
