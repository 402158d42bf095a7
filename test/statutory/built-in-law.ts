import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Month } from "../../src/kernel/calendar.ts";
import { invariant } from "../../src/kernel/invariant.ts";
import type { TaxRules } from "../../src/statutory/income-tax.ts";
import type { Legal } from "../../src/statutory/legal.ts";
import type { CityLaw } from "../../src/statutory/place-of-work.ts";
import { loadStatutory, type Statutory } from "../../src/statutory/load.ts";
import type { StatutorySource } from "../../src/statutory/reading/statutory-file.ts";

const FOLDER = join(import.meta.dirname, "../../src/statutory/data");

export const builtInSources: readonly StatutorySource[] = readdirSync(FOLDER)
  .sort()
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), "utf8") }));

export function statutoryWith(...more: readonly StatutorySource[]): Statutory {
  const { statutory, diagnostics } = loadStatutory([...builtInSources, ...more]);
  invariant(statutory, JSON.stringify(diagnostics));
  return statutory;
}

export const builtIn: Statutory = statutoryWith();

export function taxRules(month: Month): TaxRules {
  const { value } = builtIn.taxRules(month);
  invariant(value, `no tax rules for ${month}`);
  return value;
}

export function cityLaw(city: string, month: Month): CityLaw {
  const { value } = builtIn.cityLaw(city, month);
  invariant(value, `no law of ${city} for ${month}`);
  return value;
}

export function legal(month: Month, city?: CityLaw): Legal {
  const { value } = builtIn.legal(month, city);
  invariant(value, `no legal figures for ${month}`);
  return value;
}
