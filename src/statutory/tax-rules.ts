import type { Month } from "../kernel/calendar.ts";
import { plain, ZERO } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { rowReference } from "../kernel/place.ts";
import { factsOf } from "./fact.ts";
import { type Found, found, notFound } from "./found.ts";
import { inForce } from "./in-force.ts";
import type { TaxBand, TaxRules } from "./income-tax.ts";
import type { BonusEntry, TaxEntry } from "./reading/tax-sections.ts";

/** 某月的个税规则 — the table in force in a tax month, and which special rules hold by then. */
export function taxRulesIn(entries: Iterable<TaxEntry>, month: Month): Found<TaxRules> {
  const entry = inForce(entries, month);
  if (entry === undefined) return notFound({ code: "CSP408", facts: { month } });
  const low = entry.low_income;
  return found({
    basicDeduction: entry.basic_deduction,
    bands: bandsOf(entry),
    firstJobRule: entry.first_job_from !== undefined && entry.first_job_from <= month,
    lowIncome:
      low !== undefined && low.from <= month
        ? {
            priorYearWage: low.prior_year_wage,
            yearDeduction: low.year_deduction,
            facts: factsOf("low_income", { ...low, source: low.source ?? entry.source }),
          }
        : undefined,
    source: rowReference(entry.place),
  });
}

/**
 * 税率表衔接 — bands must rise and join: at each border both bands give the same tax, so a
 * mistyped quick deduction cannot pass.
 */
export function bandFaults(entry: TaxEntry | BonusEntry): readonly Diagnostic[] {
  const bands = bandsOf(entry);
  const findings: Diagnostic[] = [];
  bands.forEach((band, index) => {
    const below = bands[index - 1];
    const from = below === undefined ? ZERO : below.upTo;
    const last = index === bands.length - 1;
    const rises = from !== undefined && (band.upTo === undefined ? last : band.upTo.gt(from));
    const step = band.rate.minus(below?.rate ?? band.rate);
    const expected = (below?.quickDeduction ?? ZERO).plus((from ?? ZERO).times(step));
    if (rises && band.quickDeduction.equals(expected)) return;
    const place = entry.bands[index]?.place ?? entry.place;
    const facts = { band: String(index + 1), expected: plain(expected) };
    findings.push({ code: "CSP458", place, facts });
  });
  const open = bands.at(-1)?.upTo === undefined && bands.length > 0;
  if (open) return findings;
  const facts = { band: String(bands.length + 1), expected: "…" };
  return [...findings, { code: "CSP458", place: entry.place, facts }];
}

/** 税率档 — the bands of a table as the computation takes them. */
export function bandsOf(entry: Pick<TaxEntry, "bands">): readonly TaxBand[] {
  return entry.bands.map((band) => ({
    upTo: band.up_to,
    rate: band.rate,
    quickDeduction: band.quick_deduction,
  }));
}
