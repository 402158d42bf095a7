import { isAbsolute } from "node:path";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Place } from "../../kernel/place.ts";
import type { Field } from "../../policy/load/tree.ts";
import { BANK_FIELDS, type BankTemplate } from "../../reports/papers/bank-template.ts";
import { ACCOUNT_ROLES, type AccountRole } from "../../reports/papers/chart-of-accounts.ts";
import type { SettingReader } from "./setting-reader.ts";
import type { Written } from "./written.ts";

/** 代发选择 — a bank's template by name, and what of it is written otherwise. */
export interface BankChoice {
  readonly template: Written | undefined;
  readonly changed: Partial<BankTemplate>;
}

/** 单据选择 — what cs-pay.yaml says about the files for others. */
export interface PaperChoices {
  readonly company: string;
  readonly bank: BankChoice;
  /** The tax client's template, as the company exported it. */
  readonly taxTemplate: Written | undefined;
  readonly accounts: ReadonlyMap<AccountRole, Bilingual>;
  readonly teams: ReadonlyMap<string, Bilingual>;
  readonly payslipPages: boolean;
}

const BANK_EXAMPLE = "{ template: cmb }";
const TAX_EXAMPLE = "{ template: tax-client.csv }";
const ACCOUNTS_EXAMPLE = "{ wages: 5602 … }";
const COLUMNS_EXAMPLE = "{ …: account, …: name, …: amount }";
const TEAMS_EXAMPLE = "{ …: 5401 … }";
const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t" } as const;
const NEEDED = ["account", "amount"] as const;

/** 读单据设置 — company, bank, tax_import, journal and payslip_pages of cs-pay.yaml. */
export function paperChoices(
  fields: ReadonlyMap<string, Field>,
  reader: SettingReader,
): PaperChoices {
  const tax = reader.inside(fields.get("tax_import"), ["template"], TAX_EXAMPLE);
  const journal = reader.inside(fields.get("journal"), ["accounts", "teams"], "{ accounts: … }");
  return {
    company: reader.text(fields.get("company"))?.text ?? "",
    bank: bankChoice(fields.get("bank"), reader),
    taxTemplate: pathInside(tax?.get("template"), reader),
    accounts: accountsOf(journal?.get("accounts"), reader),
    teams: teamsOf(journal?.get("teams"), reader),
    payslipPages: reader.yesNo(fields.get("payslip_pages")) ?? false,
  };
}

/** Settings that came from elsewhere cannot make cs-pay read a file outside the workspace. */
function pathInside(field: Field | undefined, reader: SettingReader): Written | undefined {
  const written = reader.text(field);
  if (!field || !written) return undefined;
  const outside = isAbsolute(written.text) || /^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(written.text);
  if (!outside) return written;
  reader.refuse(field, { zh: "工作区内的一个 CSV 文件", en: "a CSV file inside the workspace" });
  return undefined;
}

function bankChoice(field: Field | undefined, reader: SettingReader): BankChoice {
  const keys = ["template", "columns", "header", "encoding", "separator", "note", "most_rows"];
  const fields = reader.inside(field, keys, BANK_EXAMPLE);
  const template = reader.text(fields?.get("template"));
  return { template, changed: fields ? bankForm(fields, reader) : {} };
}

/** 代发写法 — the form of a payment list, as a template or as cs-pay.yaml writes it. */
export function bankForm(
  fields: ReadonlyMap<string, Field>,
  reader: SettingReader,
): Partial<BankTemplate> {
  const columns = columnsOf(fields.get("columns"), reader);
  const header = reader.yesNo(fields.get("header"));
  const encoding = reader.word(fields.get("encoding"), ["utf-8", "gbk"]);
  const words = Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[];
  const separator = reader.word(fields.get("separator"), words);
  const note = reader.text(fields.get("note"))?.text;
  const mostRows = mostRowsOf(fields.get("most_rows"), reader);
  return {
    ...(columns && { columns, englishHeaders: false }),
    ...(header !== undefined && { header }),
    ...(encoding && { encoding }),
    ...(separator && { separator: SEPARATORS[separator] }),
    ...(note !== undefined && { note }),
    ...(mostRows !== undefined && { mostRows }),
  };
}

function columnsOf(
  field: Field | undefined,
  reader: SettingReader,
): BankTemplate["columns"] | undefined {
  const written = reader.fields(field, COLUMNS_EXAMPLE)?.fields;
  const columns = written?.flatMap((one) => {
    const kind = reader.word(one, BANK_FIELDS);
    return kind ? [{ header: one.key, field: kind }] : [];
  });
  const readable = columns?.length === written?.length;
  if (field && columns && readable) refuseIncomplete(columns, field.keyPlace, reader);
  return columns;
}

function refuseIncomplete(
  columns: BankTemplate["columns"],
  place: Place,
  reader: SettingReader,
): void {
  const missing = NEEDED.filter((need) => !columns.some(({ field }) => field === need));
  if (missing.length === 0) return;
  reader.find("CSP343", place, { missing: missing.join(", ") }, "columns".length);
}

function mostRowsOf(field: Field | undefined, reader: SettingReader): number | undefined {
  if (!field) return undefined;
  const text = field.value.kind === "text" ? field.value.text : "";
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  reader.refuse(field, { zh: "一个整数", en: "a whole number" });
  return undefined;
}

function accountsOf(
  field: Field | undefined,
  reader: SettingReader,
): ReadonlyMap<AccountRole, Bilingual> {
  const accounts = new Map<AccountRole, Bilingual>();
  const fields = reader.inside(field, ACCOUNT_ROLES, ACCOUNTS_EXAMPLE);
  for (const role of ACCOUNT_ROLES) {
    const account = reader.text(fields?.get(role))?.text;
    if (account !== undefined) accounts.set(role, { zh: account, en: account });
  }
  return accounts;
}

/** Team names are the roster's, so any key is one. */
function teamsOf(field: Field | undefined, reader: SettingReader): ReadonlyMap<string, Bilingual> {
  const teams = new Map<string, Bilingual>();
  for (const one of reader.fields(field, TEAMS_EXAMPLE)?.fields ?? []) {
    const account = reader.text(one)?.text;
    if (account !== undefined) teams.set(one.key, { zh: account, en: account });
  }
  return teams;
}
