import path from "node:path";
import { rolldown } from "rolldown";
import { ROOT } from "../tidy/sources.ts";

/** 打包 — a program of the bench built the way the product is; the path of the built file. */
export async function bundled(source: string): Promise<string> {
  const dir = path.join(ROOT, "node_modules/.cache/cs-pay-bench/built");
  const build = await rolldown({ input: path.join(ROOT, source), platform: "node" });
  const { output } = await build.write({ dir, format: "esm", entryFileNames: "[name].mjs" });
  await build.close();
  return path.join(dir, output[0].fileName);
}
