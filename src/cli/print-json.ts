import type { World } from "./world.ts";

/** 打印 JSON — the one document of stdout under `--json`, with the version of its shape first. */
export function printJson(world: World, schema: string, content: Record<string, unknown>): void {
  world.stdout.write(`${JSON.stringify({ schema, ...content }, undefined, 2)}\n`);
}
