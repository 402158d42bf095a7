/** 备注列 — what people write beside a row; no rule needs it. */
export const NOTE = {
  type: "text",
  headers: ["备注", "说明"],
  required: false,
  doc: { zh: "备注", en: "note" },
} as const;
