import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { formatMoney, type Money } from "../../kernel/money.ts";
import type { Person } from "../../measures/quantity.ts";
import type { MonthResult, Payslip } from "../../payrun/month-result.ts";
import { byEmployee } from "../listing.ts";
import { HELD } from "./paper.ts";

/** 收款人 — somebody who can be paid by the bank. */
export interface Payee {
  readonly person: Person;
  readonly account: string;
  /** Whose account it is, as the bank compares it. */
  readonly holder: string;
  readonly amount: Money;
}

interface Unpayable {
  readonly slip: Payslip;
  readonly reason: Bilingual;
}

/** 收款名单 — who is paid through the bank, who is not and why, and what to correct. */
export interface Payees {
  readonly payees: readonly Payee[];
  readonly unpayable: readonly Unpayable[];
  readonly diagnostics: readonly Diagnostic[];
}

const REASONS = {
  nothing: { zh: "没有可发的金额", en: "nothing to pay" },
  none: { zh: "花名册没有银行卡号", en: "no bank account in the roster" },
  partial: { zh: "银行卡号不是完整的数字", en: "the bank account is not a full number" },
  shared: { zh: "银行卡号与别人相同", en: "somebody else has the same bank account" },
} as const satisfies Record<string, Bilingual>;

const FULL_NUMBER = /^\d+$/;

/** 核对收款人 — a doubt about an account keeps the person off the list: money sent is gone. */
export function payeesOf(month: MonthResult): Payees {
  const slips = byEmployee(month.payslips, ({ person }) => person.id);
  const owners = ownersByAccount(slips);
  const payees: Payee[] = [];
  const unpayable: Unpayable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slip of slips) {
    const { person, net } = slip;
    const found = doubtAbout(slip, owners);
    if (found.diagnostic) diagnostics.push(found.diagnostic);
    if (found.reason) unpayable.push({ slip, reason: found.reason });
    else if (net) {
      const account = numberOf(person);
      const holder = person.account?.holder ?? person.name;
      payees.push({ person, account, holder, amount: net });
      diagnostics.push(...otherHolder(person, holder));
    }
  }
  return { payees, unpayable, diagnostics };
}

function doubtAbout(
  slip: Payslip,
  owners: ReadonlyMap<string, readonly Person[]>,
): { readonly reason?: Bilingual; readonly diagnostic?: Diagnostic } {
  const { person, net } = slip;
  const who = `${person.id} ${person.name}`;
  const place = person.row;
  if (slip.status === "held" || net === undefined) return { reason: HELD };
  if (net.isNegative() || net.isZero()) {
    const facts = { person: who, amount: formatMoney(net) };
    return { reason: REASONS.nothing, diagnostic: { code: "CSP482", place, facts } };
  }
  const account = numberOf(person);
  if (account === "") {
    return { reason: REASONS.none, diagnostic: { code: "CSP480", place, facts: { person: who } } };
  }
  if (!FULL_NUMBER.test(account)) {
    const facts = { person: who };
    return { reason: REASONS.partial, diagnostic: { code: "CSP483", place, facts } };
  }
  const others = owners.get(account)?.filter(({ id }) => id !== person.id) ?? [];
  const [other] = others;
  if (!other) return {};
  const facts = { person: who, other: others.map(({ id, name }) => `${id} ${name}`).join(", ") };
  return { reason: REASONS.shared, diagnostic: { code: "CSP481", place, facts, see: other.row } };
}

/** Everybody with an account counts, held ones too: they are paid some day. */
function ownersByAccount(slips: readonly Payslip[]): ReadonlyMap<string, readonly Person[]> {
  const owners = new Map<string, Person[]>();
  for (const { person } of slips) {
    const account = numberOf(person);
    if (account !== "") owners.set(account, [...(owners.get(account) ?? []), person]);
  }
  return owners;
}

/** Blanks and hyphens only group the digits; a bank takes none. */
function numberOf({ account }: Person): string {
  return account?.number.replace(/[\s-]/g, "") ?? "";
}

function otherHolder(person: Person, holder: string): readonly Diagnostic[] {
  if (bare(holder) === bare(person.name)) return [];
  const facts = { person: `${person.id} ${person.name}`, holder };
  return [{ code: "CSP484", place: person.row, facts }];
}

function bare(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
