import { join } from "node:path";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { invariant } from "../../kernel/invariant.ts";
import { readBuiltInYaml } from "../../io/built-in-yaml.ts";
import { packageRoot } from "../../io/package-root.ts";
import { readYaml } from "../../policy/load/read-yaml.ts";
import { type Field, type Fields, fieldOf, type Tree } from "../../policy/load/tree.ts";
import type { BankTemplate } from "../../reports/papers/bank-template.ts";
import {
  ACCOUNT_ROLES,
  type AccountRole,
  type ChartOfAccounts,
} from "../../reports/papers/chart-of-accounts.ts";
import {
  TAX_FIELDS,
  type TaxColumn,
  type TaxField,
  type TaxTemplate,
} from "../../reports/papers/tax-template.ts";
import { bankForm } from "./paper-choices.ts";
import { SettingReader } from "./setting-reader.ts";

const FOLDER = "src/reports/templates";
const BANK_FORM = ["columns", "header", "encoding", "separator", "note", "most_rows"];
const PLAIN_FORM = { header: true, encoding: "utf-8", separator: "," } as const;

/** 内置模板 — banks by name, the tax client's sheet and the chart of accounts, as they ship. */
export interface PaperTemplates {
  readonly banks: ReadonlyMap<string, BankTemplate>;
  readonly tax: TaxTemplate;
  readonly accounts: ChartOfAccounts["accounts"];
}

/** 读内置模板 — a template that cannot be read is our own fault, never the user's. */
export function paperTemplates(): PaperTemplates {
  const [banks, tax, accounts] = ["bank.yaml", "tax-client.yaml", "accounts.yaml"].map(shipped);
  invariant(banks && tax && accounts, "three templates are read");
  return {
    banks: new Map(banks.tree.fields.map((field) => [field.key, bankOf(field, banks)])),
    tax: taxOf(tax),
    accounts: accountsOf(accounts),
  };
}

interface Shipped {
  readonly tree: Fields;
  readonly reader: SettingReader;
}

function shipped(name: string): Shipped {
  const { text = "", parsed } = readBuiltInYaml(join(packageRoot(), FOLDER, name), name);
  const { tree } = readYaml(name, text, parsed);
  invariant(tree, `the template ${name} that ships with cs-pay can be read`);
  return { tree, reader: new SettingReader(name, text) };
}

function bankOf({ key, value }: Field, { reader }: Shipped): BankTemplate {
  invariant(value.kind === "fields", `bank template ${key} is a mapping`);
  const fields = new Map(value.fields.map((field) => [field.key, field]));
  const form = bankForm(new Map([...fields].filter(([name]) => BANK_FORM.includes(name))), reader);
  const { columns } = form;
  invariant(columns && reader.findings.length === 0, `bank template ${key} is complete`);
  const englishHeaders = reader.yesNo(fields.get("english_headers")) ?? false;
  const { note, mostRows } = form;
  return { ...PLAIN_FORM, ...form, columns, englishHeaders, note, mostRows };
}

function taxOf({ tree }: Shipped): TaxTemplate {
  const sheet = fieldOf(tree, "normal_wages");
  const idType = sheet?.kind === "fields" ? fieldOf(sheet, "id_type") : undefined;
  const columns = sheet?.kind === "fields" ? fieldOf(sheet, "columns") : undefined;
  invariant(columns?.kind === "fields" && idType, "the tax client's template is complete");
  return { columns: columns.fields.map(taxColumn), idType: wordOf(idType), own: undefined };
}

function taxColumn({ key: header, value }: Field): TaxColumn {
  if (value.kind === "list") return { header, field: undefined, items: value.items.map(wordOf) };
  const field = TAX_FIELDS.find((name): name is TaxField => name === wordOf(value));
  invariant(field, `${header} of the tax client's template is a known field`);
  return { header, field, items: [] };
}

function accountsOf({ tree }: Shipped): ChartOfAccounts["accounts"] {
  const chart = fieldOf(tree, "chart");
  invariant(chart?.kind === "fields", "the chart of accounts is a mapping");
  const entries = ACCOUNT_ROLES.map((role) => [role, bilingual(fieldOf(chart, role))]);
  // Every role has just been read.
  return Object.fromEntries(entries) as Record<AccountRole, Bilingual>;
}

function bilingual(tree: Tree | undefined): Bilingual {
  const word = (key: string) => wordOf(tree?.kind === "fields" ? fieldOf(tree, key) : undefined);
  return { zh: word("zh"), en: word("en") };
}

function wordOf(tree: Tree | undefined): string {
  invariant(tree?.kind === "text", "a template holds words here");
  return tree.text;
}
