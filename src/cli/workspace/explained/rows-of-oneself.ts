import type { Person } from "../../../measures/quantity.ts";
import type { Payslip } from "../../../payrun/month-result.ts";
import type { RawOf } from "../../../reports/explain-json.ts";

const HIDDEN = "···";
/** Cells of a row as it stands in the file, with what wraps an id for spreadsheets. */
const CELLS = /[^,;\t]+/g;
const WRAPPING = /^\s*(?:="|'|")?|"?\s*$/g;

/**
 * 本人的行 — the text of rows that name the person; of anybody else's only the place is told,
 * and the ids and names of others in a shared row are hidden.
 */
export function rowsOfOneself(rawOf: RawOf, own: Person, payslips: readonly Payslip[]): RawOf {
  const others = new Set(
    payslips.flatMap(({ person }) => (person.id === own.id ? [] : [person.id, person.name])),
  );
  others.delete(own.id);
  others.delete(own.name);
  const bare = (cell: string) => cell.replace(WRAPPING, "");
  return (place) => {
    const raw = rawOf(place);
    if (raw === undefined) return undefined;
    const cells = (raw.match(CELLS) ?? []).map(bare);
    if (!cells.includes(own.id)) return undefined;
    return raw.replace(CELLS, (cell) => (others.has(bare(cell)) ? HIDDEN : cell));
  };
}
