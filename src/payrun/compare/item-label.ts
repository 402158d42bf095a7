import type { Bilingual } from "../../kernel/bilingual.ts";
import { BACK_PAY } from "../back-pay.ts";

const BACK_PAY_TITLE: Bilingual = { zh: "补发与扣回", en: "back pay" };

/** 项目名称 — of an item with several lines the first one's, but back pay names each month. */
export function itemLabel(item: string, known: Bilingual | undefined, label: Bilingual): Bilingual {
  if (!known || known.en === label.en) return label;
  return item === BACK_PAY ? BACK_PAY_TITLE : known;
}
