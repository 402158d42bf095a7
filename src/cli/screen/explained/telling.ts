import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { type Place, rowReference } from "../../../kernel/place.ts";
import { cellWidth, wrapCells } from "../../../io/cell-width.ts";
import type { Drift } from "../../../payrun/drift.ts";
import type { CitedClause } from "../../../payrun/explain/explained.ts";
import { firstRows, type RawOf } from "../../../reports/explain-json.ts";
import { safeText } from "../safe-text.ts";
import type { Screen } from "../screen.ts";

/** 讲法 — the screen, the text of rows, and whether what was asked is told to its end. */
export interface Telling {
  readonly screen: Screen;
  readonly employee: string;
  readonly rawOf: RawOf;
  readonly inFull: boolean;
  /** Of a sealed month: items that come out otherwise now, in one line that is shown as paid. */
  readonly paid: ReadonlyMap<string, Drift>;
  /** Figures told already: two rules often read the same one. */
  readonly told: Set<string>;
}

const WORDS = {
  rows: { zh: "数据 {count} 行，前 {shown} 行", en: "{count} rows, the first {shown}" },
  clause: { zh: "条款 {id}", en: "clause {id}" },
  colon: { zh: "：", en: ": " },
  policy: { zh: "制度 {policy}", en: "policy {policy}" },
  layer: { zh: "（{layer}）", en: " ({layer})" },
} as const satisfies Record<string, Bilingual>;

const STEP = 2;

/** 缩进 — text wrapped to the screen, its further lines a little deeper than the first. */
export function indented(text: string, depth: number, { width }: Screen): readonly string[] {
  const before = " ".repeat(depth * STEP);
  const room = Math.max(20, width - before.length - STEP);
  return wrapCells(text, room).map((line, at) => before + (at === 0 ? "" : "  ") + line);
}

/** 条款原话 — id, heading and our own words. */
export function clauseLines(clause: CitedClause, depth: number, screen: Screen): readonly string[] {
  const { language } = screen;
  const { heading, says } = clause;
  const id = fill(WORDS.clause[language], { id: clause.id });
  const words = [heading[language], says[language]].filter((one) => one !== "");
  return indented([id, ...words].join(WORDS.colon[language]), depth, screen);
}

/** 制度出处 — file and line, and the layer that won when it is another file. */
export function policyLine(
  policy: string,
  layer: string | undefined,
  depth: number,
  screen: Screen,
): readonly string[] {
  if (policy === "") return [];
  const { language } = screen;
  const other = layer !== undefined && !policy.startsWith(`${layer}:`);
  const suffix = other ? fill(WORDS.layer[language], { layer }) : "";
  return indented(fill(WORDS.policy[language], { policy }) + suffix, depth, screen);
}

/** 数据行 — the first rows with their text, cut to the width, and how many there are. */
export function rowLines(
  places: readonly Place[],
  depth: number,
  { screen, rawOf }: Telling,
): readonly string[] {
  const { language, width, paint } = screen;
  const shown = firstRows(places);
  const facts = { count: String(places.length), shown: String(shown.length) };
  const before = " ".repeat(depth * STEP);
  const more = places.length > shown.length ? [before + fill(WORDS.rows[language], facts)] : [];
  const rows = shown.map((place) => {
    const at = `${before}${rowReference(place)}`;
    const raw = rawOf(place);
    if (raw === undefined) return at;
    const room = Math.max(10, width - cellWidth(at) - 3);
    return `${at} ${paint.dim(`| ${cut(safeText(raw), room)}`)}`;
  });
  return [...more, ...rows];
}

function cut(text: string, room: number): string {
  if (cellWidth(text) <= room) return text;
  let kept = "";
  for (const character of text) {
    if (cellWidth(kept + character) > room - 3) break;
    kept += character;
  }
  return `${kept}...`;
}
