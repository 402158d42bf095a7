import type { Bilingual } from "../../kernel/bilingual.ts";

/** 单据清单 — the files for others by name, for the screen and the documentation. */
export const PAPER_FILES: readonly { readonly file: string; readonly title: Bilingual }[] = [
  { file: "bank.csv", title: { zh: "代发表", en: "payment list" } },
  { file: "tax-import.csv", title: { zh: "扣缴端导入表", en: "tax client's sheet" } },
  { file: "journal.csv", title: { zh: "记账凭证", en: "journal" } },
  { file: "left-out.csv", title: { zh: "未列入名单", en: "left out" } },
];
