import type { KindRow } from "../inputs/index.ts";
import type { Owned } from "./own-records.ts";

/** 状态行 — one row of states.csv with its person. */
export type StateRecord = Owned<KindRow<"states">>;
