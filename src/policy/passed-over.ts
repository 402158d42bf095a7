import type { Missing } from "../measures/quantity.ts";
import type { Unknown } from "./value.ts";

/** 略过的缺项 — what nobody supplied and rules went on without, because they asked whether it was there. */
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
