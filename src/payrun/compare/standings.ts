import { type Money, roundToFen, NOTHING, sumMoney } from "../../kernel/money.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Reject } from "../../intake/table.ts";
import type { PaidItem } from "../back-pay.ts";
import type { PayLine, Payslip } from "../month-result.ts";
import { itemLabel } from "./item-label.ts";
import type { Side } from "./side.ts";
import { driftsOf } from "../drift.ts";
import type { Standing } from "./compared.ts";

/** 各人情况 — everybody's payslip of a month by employee id: as sealed, else as it is computed. */
export function standingsOf(side: Side): ReadonlyMap<string, Standing> {
  const { computed, sealed } = side;
  const slips = new Map(
    (computed?.paid.result.payslips ?? []).map((slip) => [slip.person.id, slip]),
  );
  const rejects = rejectsByPerson(computed?.paid.result.rejects ?? []);
  const refused = (employee: string) => rejects.get(employee) ?? [];
  const standings = new Map<string, Standing>();
  if (!sealed) {
    for (const [employee, slip] of slips) {
      standings.set(employee, standingOf(slip, refused(employee)));
    }
  } else {
    for (const employee of new Set([...sealed.keys(), ...(side.heldOver?.keys() ?? [])])) {
      const known = { slip: slips.get(employee), rejects: refused(employee) };
      const codes = side.heldOver?.get(employee);
      standings.set(employee, sealedStanding(sealed.get(employee) ?? [], known, codes));
    }
  }
  return new Map([...standings].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** 认不出的拒收行 — refused rows that name nobody who stands in the month. */
export function strayRejects(
  { computed }: Side,
  standings: ReadonlyMap<string, Standing>,
): readonly Reject[] {
  return (computed?.paid.result.rejects ?? []).filter(
    ({ employee }) => employee === undefined || !standings.has(employee),
  );
}

function rejectsByPerson(rejects: readonly Reject[]): ReadonlyMap<string, readonly Reject[]> {
  const found = new Map<string, Reject[]>();
  for (const reject of rejects) {
    const { employee = "" } = reject;
    found.set(employee, [...(found.get(employee) ?? []), reject]);
  }
  return found;
}

function standingOf(slip: Payslip, rejects: readonly Reject[]): Standing {
  const { person, grade, gross, net, status, lines } = slip;
  const { name, team } = person;
  return {
    name,
    team,
    grade,
    isSealed: false,
    isHeld: status === "held",
    holds: slip.holds.map(({ reason }) => reason),
    rejects,
    gross,
    net,
    items: itemsOf(lines),
    drifts: [],
  };
}

/** What the seal paid; a payslip that it carried over unpaid is held, whatever it is now. */
function sealedStanding(
  lines: readonly PaidItem[],
  { slip, rejects }: { readonly slip: Payslip | undefined; readonly rejects: readonly Reject[] },
  codes: string | undefined,
): Standing {
  const labelled = lines.map((line) => ({ ...line, label: { zh: line.label, en: line.label } }));
  const isGross = ({ kind }: PaidItem) => kind === "earning" || kind === "attendance";
  const amounts = (chosen: readonly PaidItem[]) => sumMoney(chosen.map(({ amount }) => amount));
  const isHeld = codes !== undefined;
  const reasons = slip?.holds.map(({ reason }) => reason) ?? [];
  return {
    name: slip?.person.name ?? "",
    team: slip?.person.team ?? "",
    grade: slip?.grade,
    isSealed: true,
    isHeld,
    holds: !isHeld ? [] : reasons.length > 0 ? reasons : [{ zh: codes, en: codes }],
    rejects,
    gross: amounts(lines.filter(isGross)),
    // Held over while an amount was unknown: the seal has no net pay of it.
    net: isHeld && slip?.net === undefined ? undefined : amounts(lines),
    items: itemsOf(labelled),
    drifts: slip ? driftsOf(lines, slip.lines) : [],
  };
}

function itemsOf(lines: readonly Pick<PayLine, "item" | "label" | "amount">[]): Standing["items"] {
  const items = new Map<string, { label: Bilingual; amount: Money }>();
  for (const { item, label, amount } of lines) {
    const known = items.get(item);
    const total = roundToFen(amount.plus(known?.amount ?? NOTHING));
    items.set(item, { label: itemLabel(item, known?.label, label), amount: total });
  }
  return items;
}
