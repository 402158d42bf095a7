/** 扣缴端栏目 — what may stand under a header of the tax client's sheet. */
export const TAX_FIELDS = [
  "employee_id",
  "name",
  "id_type",
  "id_number",
  "income",
  "annuity",
  "health_insurance",
  "blank",
] as const;

export type TaxField = (typeof TAX_FIELDS)[number];

/** 扣缴端的列 — a header and what fills it: a field, or pay items added up. */
export interface TaxColumn {
  readonly header: string;
  readonly field: TaxField | undefined;
  readonly items: readonly string[];
}

/** 扣缴端模板 — the columns in the order the client wants. */
export interface TaxTemplate {
  readonly columns: readonly TaxColumn[];
  /** The word for the identity card of residents. */
  readonly idType: string;
  /** The company's own template: its file, and the columns of ours that it does not have. */
  readonly own: { readonly path: string; readonly lacking: readonly TaxColumn[] } | undefined;
}

/** 表头的本义 — versions of the client differ in stars, blanks and full-width brackets. */
export function bareHeader(header: string): string {
  return header.normalize("NFKC").replace(/[*\s]/g, "");
}
