import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Environment } from "../expression/environment.ts";
import type { Scope } from "../scope.ts";
import { figureTitled } from "./vocabulary.ts";

/** 英文名提示 — of somebody who writes a figure or field by its Chinese name, how it is written. */
export function englishHint(
  name: string,
  here: Scope,
  environment: Pick<Environment, "set" | "fields">,
): Bilingual | undefined {
  const english = fieldTitled(name, here, environment) ?? figureTitled(name);
  return english === undefined ? undefined : { zh: `写 ${english}`, en: `write ${english}` };
}

/** `实付金额` per record, or `订单.实付金额` of a set. */
function fieldTitled(
  name: string,
  here: Scope,
  environment: Pick<Environment, "set" | "fields">,
): string | undefined {
  const [first = "", title] = name.split(".");
  const own = here.kind === "record" ? environment.set(here.set) : undefined;
  const set = title === undefined ? own : environment.set(first);
  const fields = set ? [...environment.fields(set.kind).values()] : [];
  const found = fields.find((one) => one.title.zh === (title ?? first));
  return found && (title === undefined ? found.name : `${first}.${found.name}`);
}
