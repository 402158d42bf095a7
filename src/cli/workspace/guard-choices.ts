import type { Field } from "../../policy/load/tree.ts";
import { GUARDS } from "../../statutory/guards/index.ts";
import type { LawMode } from "../invocation.ts";
import type { SettingReader } from "./setting-reader.ts";

/** 单独设置的核查 — guards that `guards:` sets apart from `law`; only some can be enforced. */
export function guardChoices(
  field: Field | undefined,
  reader: SettingReader,
): ReadonlyMap<string, LawMode> {
  const ids = GUARDS.map(({ id }) => id);
  const modes = new Map<string, LawMode>();
  for (const [id, setting] of reader.inside(field, ids, "{ GR-04: off }") ?? []) {
    const mode = reader.word(setting, ["warn", "enforce", "off"]);
    const changes = GUARDS.some((guard) => guard.id === id && guard.enforces !== undefined);
    if (mode === "enforce" && !changes) {
      reader.find("CSP336", setting.value.place, { guard: id }, mode.length);
    } else if (mode) modes.set(id, mode);
  }
  return modes;
}
