import type { Bilingual } from "../kernel/bilingual.ts";
import type { LeaseItem } from "../payrun/lease/lease-bill.ts";

/** 账单项名 — what the lines of a lease bill are called. */
export const LEASE_WORDS: Readonly<Record<LeaseItem | "total", Bilingual>> = {
  seats: { zh: "坐席租金", en: "seats" },
  extra_seats: { zh: "增租坐席", en: "extra seats" },
  given_up: { zh: "退租坐席", en: "seats given up" },
  recruit: { zh: "招聘费", en: "recruiting" },
  outage: { zh: "故障减租", en: "outage credit" },
  free_month: { zh: "故障免租", en: "free month" },
  deposit: { zh: "押金", en: "deposit" },
  total: { zh: "合计", en: "total" },
};
