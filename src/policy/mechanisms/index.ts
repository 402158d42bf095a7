import { choose } from "./choose.ts";
import { cluster } from "./cluster.ts";
import { atLeast, atMost } from "./limit.ts";
import { linear } from "./linear.ts";
import type { Mechanism, Modifier } from "./mechanism.ts";
import { pays } from "./pays.ts";
import { points } from "./points.ts";
import { prorate } from "./prorate.ts";
import { quota } from "./quota.ts";
import { round } from "./round.ts";
import { share } from "./share.ts";
import { table } from "./table.ts";
import { tiers } from "./tiers.ts";
import { value } from "./value.ts";
import { weigh } from "./weigh.ts";

/** 算法表 — the words that give a column its value; exactly one stands in each column. */
export const MECHANISMS: readonly Mechanism[] = [
  value,
  table,
  tiers,
  linear,
  weigh,
  points,
  quota,
  share,
  choose,
  cluster,
];

/** 修饰表 — the words that change a value, applied in the order the column writes them. */
export const MODIFIERS: readonly Modifier[] = [prorate, atLeast, atMost, round, pays];
