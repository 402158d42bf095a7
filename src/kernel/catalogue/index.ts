import type { Entry } from "./entry.ts";
import { appealing } from "./appealing.ts";
import { checking } from "./checking.ts";
import { gaps } from "./gaps.ts";
import { assigning } from "./assigning.ts";
import { cells } from "./cells.ts";
import { comparing } from "./comparing.ts";
import { explaining } from "./explaining.ts";
import { files } from "./files.ts";
import { leasing } from "./leasing.ts";
import { places } from "./places.ts";
import { opening } from "./opening.ts";
import { papers } from "./papers.ts";
import { policy } from "./policy.ts";
import { policyChecks } from "./policy-checks.ts";
import { results } from "./results.ts";
import { rows } from "./rows.ts";
import { carrying } from "./carrying.ts";
import { sealing } from "./sealing.ts";
import { statutoryPay } from "./statutory-pay.ts";
import { untaken } from "./untaken.ts";
import { workspace } from "./workspace.ts";
import { writing } from "./writing.ts";
import { yearly } from "./yearly.ts";

const ALL = {
  ...cells,
  ...files,
  ...rows,
  ...gaps,
  ...untaken,
  ...policy,
  ...policyChecks,
  ...workspace,
  ...assigning,
  ...explaining,
  ...comparing,
  ...opening,
  ...papers,
  ...places,
  ...results,
  ...appealing,
  ...checking,
  ...leasing,
  ...carrying,
  ...sealing,
  ...statutoryPay,
  ...writing,
  ...yearly,
};

export type Code = keyof typeof ALL;

/** 消息目录 — every code cs-pay can report, once. A retired code stays, marked in its message. */
export const CATALOGUE: Readonly<Record<Code, Entry>> = ALL;
