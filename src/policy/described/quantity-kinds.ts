/** 人的词 — the kinds whose words the figures of a person may be of. */
export const QUANTITY_KINDS: readonly string[] = ["employees", "scores"];
