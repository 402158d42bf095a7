import type { Bilingual } from "../kernel/bilingual.ts";
import type { MonthResult } from "../payrun/month-result.ts";

/** 列 — one column of an output file: canonical English name, Chinese header, how cells are kept. */
export interface ReportColumn {
  readonly name: string;
  readonly zh: string;
  /**
   * text cells are guarded against formulas; ids become `="00123"` under `csv_for: excel`. The
   * others hold figures and dates as we write them, never words, so CSV quotes none of them.
   */
  readonly cells: "text" | "id" | "amount" | "number" | "date";
}

/** 报表 — rows of finished text; `io` only encodes them. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
  /**
   * The same rows one by one, for who only writes them: a large report need not be whole. Who
   * takes a row must be done with it when it returns: the next one stands in the same cells.
   */
  eachRow?(take: (row: readonly string[]) => void): void;
}

/** 报表定义 — one output file: its name and how it is made from what was computed. */
export interface ReportOf<Result> {
  readonly file: string;
  readonly title: Bilingual;
  /** Written only where this says so; without it always, even when empty. */
  readonly wanted?: (result: Result) => boolean;
  make(result: Result, language: "zh" | "en"): ReportTable;
}

/** 月度报表 — one output file of a month. */
export type Report = ReportOf<MonthResult>;

/** 写法 — how a sheet is written when the program that takes it dictates the form. */
export interface SheetStyle {
  readonly header: boolean;
  readonly encoding: "utf-8" | "gbk";
  readonly separator: string;
}

/** 单据 — a file made for another program: its table and its form. */
export interface Sheet {
  readonly file: string;
  readonly table: ReportTable;
  /** Like our own reports when there is none. */
  readonly style?: SheetStyle;
}
