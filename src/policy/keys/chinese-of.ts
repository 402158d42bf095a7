import { whenAsked } from "../../kernel/when-asked.ts";
import { policyShape } from "./policy-shape.ts";
import type { Shape } from "./shape.ts";

const forms = whenAsked(() => {
  const found = new Map<string, string>();
  gather(policyShape(), found);
  return found;
});

function gather(shape: Shape, found: Map<string, string>): void {
  if (shape.is !== "fields") return;
  for (const [key, { chinese, shape: inner }] of shape.keys) {
    if (!found.has(key)) found.set(key, chinese);
    gather(inner, found);
  }
  gather(shape.rest.value, found);
}

/** 键的中文 — the Chinese form of a key of policy files; the key itself when it has none. */
export function chineseOf(key: string): string {
  return forms().get(key) ?? key;
}
