import { type Bilingual, fill, lazily } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import { formatMoney, type Money, negate, NOTHING, sumMoney } from "../../kernel/money.ts";
import type { Place } from "../../kernel/place.ts";
import type { PaidItem } from "../back-pay.ts";
import type { PayLine } from "../month-result.ts";
import type { Move, Reason } from "./compared.ts";
import type { Part } from "./part.ts";
import { itemAmount } from "./station.ts";

/** 各项金额 — item → its amount on one payslip. */
export type Amounts = ReadonlyMap<string, { readonly label: Bilingual; readonly amount: Money }>;

/** 封账的一边 — what the seal of a month paid somebody, and their lines as they come out now. */
export interface SealedSide {
  readonly month: Month;
  /** undefined: the month is open. */
  readonly paid: readonly PaidItem[] | undefined;
  readonly lines: readonly PayLine[];
}

type Sides = Readonly<Partial<Record<"was" | "now", SealedSide>>>;

const WORDS = {
  open: { zh: "{month} {formula}", en: "{month}: {formula}" },
  paid: { zh: "{month} 封账时 {formula}", en: "sealed in {month}: {formula}" },
  drifted: { zh: "（现在重算 {amount}）", en: " (computed anew {amount})" },
  nothing: { zh: "没有", en: "nothing" },
} as const satisfies Record<string, Bilingual>;

/** 两份项目 — the items of both, those of the later one first. */
export function itemsIn(before: Amounts, after: Amounts): readonly string[] {
  return [...new Set([...after.keys(), ...before.keys()])];
}

/** 封账之差 — item by item what the seal and the month as it comes out now differ by. */
export function sealMoves(
  part: Part,
  before: Amounts,
  after: Amounts,
  sides: Sides,
): readonly Move[] {
  return itemsIn(before, after).flatMap((item) => {
    const [old, now] = [before.get(item), after.get(item)];
    const amount = sumMoney([now?.amount ?? NOTHING, negate(old?.amount ?? NOTHING)]);
    const label = now?.label ?? old?.label ?? { zh: item, en: item };
    const reason = () => sealedReason(part, item, sides);
    return amount.isZero() ? [] : [{ part, item, label, amount, reason }];
  });
}

/**
 * 并入封账之差 — what was corrected after sealing moves the month there, and perhaps back again on
 * the way to the other month: of one part and item only the sum has moved anybody's pay.
 */
export function withSealed(
  moves: readonly Move[],
  sealed: readonly Move[],
  sides: Sides,
): readonly Move[] {
  const sums = [...moves];
  for (const move of sealed) {
    const at = sums.findIndex(({ part, item }) => part === move.part && item === move.item);
    const known = sums[at];
    const amount = sumMoney([known?.amount ?? NOTHING, move.amount]);
    const reason = () => sealedReason(move.part, move.item, sides);
    if (!known) sums.push(move);
    else if (amount.isZero()) sums.splice(at, 1);
    else sums[at] = { ...known, amount, reason };
  }
  return sums;
}

/** How each month worked the item out: as its seal says, and what would come out now. */
function sealedReason(part: Part, item: string, { was, now }: Sides): Reason | undefined {
  const sides = [was, now].flatMap((side) => side ?? []).map((side) => ofItem(side, item));
  const said = sides.filter(({ lines, paid }) => lines.length > 0 || (paid ?? []).length > 0);
  const last = said.at(-1);
  if (!last) return undefined;
  const [line, sealed] = [last.lines[0], last.paid?.[0]];
  return {
    text: lazily((language) =>
      said.map((side) => sideText(side)[language]).join(language === "zh" ? "；" : "; "),
    ),
    clause: line?.clause ?? sealed?.clause ?? "",
    place: part === "policy" ? ruleOf(line ?? sealed) : (line ?? sealed)?.sources[0],
  };
}

/** A policy that was changed in its own file: the line of the rule as it stands now. */
function ruleOf(line: { readonly policy: string } | undefined): Place | undefined {
  const [, file, number] = /^(.+):(\d+)$/.exec(line?.policy ?? "") ?? [];
  return file === undefined ? undefined : { file, line: Number(number), column: 1 };
}

function ofItem({ month, paid, lines }: SealedSide, item: string): SealedSide {
  const isOne = (line: { readonly item: string }) => line.item === item;
  return { month, paid: paid?.filter(isOne), lines: lines.filter(isOne) };
}

function sideText({ month, paid, lines }: SealedSide): Bilingual {
  return lazily((language) => {
    const none = WORDS.nothing[language];
    const formulas = lines.map(({ formula }) => formula[language]).join(" + ") || none;
    if (!paid) return fill(WORDS.open[language], { month, formula: formulas });
    const formula = paid.map((one) => one.formula).join(" + ") || none;
    const text = fill(WORDS.paid[language], { month, formula });
    const amount = itemAmount(lines);
    if (amount.equals(itemAmount(paid))) return text;
    return text + fill(WORDS.drifted[language], { amount: formatMoney(amount) });
  });
}
