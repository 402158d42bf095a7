import type { Missing } from "../measures/quantity.ts";
import type { Unknown } from "./value.ts";

/** 略过的缺项 — what nobody supplied and rules that asked for it went on without. */
export class PassedOver {
  readonly #found = new Map<string, Missing>();

  add({ missing }: Unknown): void {
    for (const one of missing) this.#found.set(`${one.where} ${one.what.en}`, one);
  }

  /** In the order the rules asked. */
  all(): readonly Missing[] {
    return [...this.#found.values()];
  }
}
