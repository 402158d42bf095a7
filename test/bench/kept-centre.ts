import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../tidy/sources.ts";
import { type CentrePlan, writeBigCentre } from "./big-centre.ts";

/** 现成的中心 — the folder of a made-up centre; made once per plan and per version of its maker. */
export function keptCentre(plan: CentrePlan): string {
  const maker = ["big-centre.ts", "random.ts"].map((name) =>
    readFileSync(path.join(ROOT, "test/bench", name)),
  );
  const version = createHash("sha256").update(Buffer.concat(maker)).digest("hex").slice(0, 8);
  const name = `${plan.people}-${plan.calls}-${plan.seed}-${version}`;
  const folder = path.join(ROOT, "node_modules/.cache/cs-pay-bench", name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeBigCentre(unfinished, plan);
  renameSync(unfinished, folder);
  return folder;
}
