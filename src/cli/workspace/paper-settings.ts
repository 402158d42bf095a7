import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { invariant } from "../../kernel/invariant.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { BankTemplate } from "../../reports/papers/bank-template.ts";
import type { PaperSettings } from "../../reports/papers/paper-settings.ts";
import type { FilePrint } from "../../reports/manifest.ts";
import type { BankChoice, PaperChoices } from "./paper-choices.ts";
import { type PaperTemplates, paperTemplates } from "./paper-templates.ts";
import { taxClientTemplate } from "./tax-client-template.ts";
import type { Workspace } from "./workspace.ts";

/** What a workspace that says nothing gets. */
const DEFAULT_BANK = "generic";

/** 单据已定 — the settings, the company's own template among the files used, and what is wrong. */
export interface SettledPapers {
  readonly settings: PaperSettings;
  readonly prints: readonly FilePrint[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 定单据 — templates as shipped, changed as cs-pay.yaml says. */
export async function paperSettings({ root, config }: Workspace): Promise<SettledPapers> {
  const { papers } = config;
  const shipped = paperTemplates();
  const tax = papers.taxTemplate
    ? await taxClientTemplate(root, papers.taxTemplate, shipped.tax)
    : { template: shipped.tax, prints: [], diagnostics: [] };
  const bank = bankTemplate(papers.bank, shipped);
  const { company, payslipPages } = papers;
  const chart = chartOf(papers, shipped);
  return {
    settings: { company, payslipPages, bank: bank.template, tax: tax.template, chart },
    prints: tax.prints,
    diagnostics: [...tax.diagnostics, ...bank.diagnostics],
  };
}

function bankTemplate(
  { template: written, changed }: BankChoice,
  { banks }: PaperTemplates,
): { readonly template: BankTemplate; readonly diagnostics: readonly Diagnostic[] } {
  const usual = bankNamed(DEFAULT_BANK, banks);
  if (!written) return { template: { ...usual, ...changed }, diagnostics: [] };
  const chosen = banks.get(written.text);
  if (chosen) return { template: { ...chosen, ...changed }, diagnostics: [] };
  const { text: value, place } = written;
  const facts = { key: "template", value };
  const hint = oneOf(value, [...banks.keys()]);
  return { template: usual, diagnostics: [{ code: "CSP382", place, facts, hint }] };
}

function bankNamed(name: string, banks: ReadonlyMap<string, BankTemplate>): BankTemplate {
  const template = banks.get(name);
  invariant(template, `the bank template ${name} ships with cs-pay`);
  return template;
}

function oneOf(value: string, known: readonly string[]): Bilingual {
  const near = nearest(value, known);
  if (near !== undefined) return { zh: `是不是 ${near}？`, en: `did you mean ${near}?` };
  return { zh: `写成：${known.join("、")}`, en: `write ${known.join(", ")}` };
}

function chartOf(
  { accounts, teams }: PaperChoices,
  shipped: PaperTemplates,
): PaperSettings["chart"] {
  return { accounts: { ...shipped.accounts, ...Object.fromEntries(accounts) }, teams };
}
