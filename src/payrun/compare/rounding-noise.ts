import { sumMoney } from "../../kernel/money.ts";
import type { Move } from "./compared.ts";

/**
 * 并掉舍入 — a fen that only rounding moved goes to what else moved the item; where nothing else
 * did, the fens of an item are one line, and none when they cancel out.
 */
export function withoutNoise(moves: readonly Move[]): readonly Move[] {
  const own = moves.filter(({ part }) => part !== "rounding");
  for (const noise of moves.filter(({ part }) => part === "rounding")) {
    const same = own.filter(({ item }) => item === noise.item);
    const [largest] = same.toSorted((left, right) =>
      right.amount.abs().comparedTo(left.amount.abs()),
    );
    if (!largest) own.push(noise);
    else {
      const amount = sumMoney([largest.amount, noise.amount]);
      own.splice(own.indexOf(largest), 1, { ...largest, amount });
    }
  }
  return own.filter(({ amount }) => !amount.isZero());
}
