import { POLICY_SHAPE } from "./policy-shape.ts";
import type { Shape } from "./shape.ts";

const forms = new Map<string, string>();
gather(POLICY_SHAPE);

function gather(shape: Shape): void {
  if (shape.is !== "fields") return;
  for (const [key, { chinese, shape: inner }] of shape.keys) {
    if (!forms.has(key)) forms.set(key, chinese);
    gather(inner);
  }
  gather(shape.rest.value);
}

/** 键的中文 — the Chinese form of a key of policy files; the key itself when it has none. */
export function chineseOf(key: string): string {
  return forms.get(key) ?? key;
}
