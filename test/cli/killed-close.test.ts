import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { beforeAll, describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/* Beside the built program, because it looks for packs and law from where it stands. */
const child = join(root, "dist", "seal-child", "seal-child.mjs");

beforeAll(async () => {
  const input = fileURLToPath(new URL("../io/support/seal-child.ts", import.meta.url));
  const output = { dir: dirname(child), entryFileNames: "seal-child.mjs" };
  await build({ input, platform: "node", output, logLevel: "silent" });
});

function hidden(centre: SmallCentre): readonly string[] {
  if (!centre.has("closed")) return [];
  return readdirSync(join(centre.root, "closed")).filter((name) => name.startsWith("."));
}

/** Open or sealed, whole: `verify` says so, and the next command tidies up. */
async function expectWhole(centre: SmallCentre, where: string): Promise<void> {
  expect((await centre.run("verify")).code, where).toBe(0);
  const isSealed = centre.has("closed/2024-05");
  const { code } = await centre.run("close", "2024-05");
  expect(code, where).toBe(isSealed ? 3 : 0);
  expect(hidden(centre), where).toEqual([]);
  expect((await centre.run("verify")).stdout, where).toContain("2024-05: nothing is wrong");
}

describe("a process killed during close", () => {
  it("at any step leaves the open or the sealed month, whole", { timeout: 120_000 }, async () => {
    let deaths = 0;
    const left = new Set<boolean>();
    for (let steps = 1; ; steps += 1) {
      const centre = new SmallCentre(["2024-05"]);
      const run = spawnSync(process.execPath, [
        child,
        centre.root,
        String(steps),
        "close",
        "2024-05",
      ]);
      if (run.signal !== "SIGKILL") {
        expect(run.status).toBe(0);
        break;
      }
      deaths += 1;
      left.add(centre.has("closed/2024-05"));
      await expectWhole(centre, `after step ${steps}`);
    }
    // Made, thirteen files, written, named, synced.
    expect(deaths).toBe(17);
    expect(left, "some died before the seal stood, some after").toEqual(new Set([false, true]));
  });

  it("at any moment does so too", { timeout: 120_000 }, async () => {
    for (const delay of [120, 200, 260, 300, 340, 380, 450, 600]) {
      const centre = new SmallCentre(["2024-05"]);
      const run = spawn(process.execPath, [child, centre.root, "0", "close", "2024-05"]);
      const ended = new Promise((resolve) => run.once("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, delay));
      run.kill("SIGKILL");
      await ended;
      await expectWhole(centre, `after ${delay} ms`);
    }
  });
});

describe("a reopening that was cut off", () => {
  it("between its entry and the renaming is finished by the next command", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("close", "2024-05");
    const seal = Object.entries(centre.seals());
    await centre.must("reopen", "2024-05", "--reason", "cut off");
    centre.remove("closed/reopened");
    for (const [name, text] of seal) centre.write(`closed/${name}`, text);
    expect((await centre.run("verify")).code).toBe(0);
    await centre.must("month", "2024-05");
    expect(centre.has("closed/2024-05")).toBe(false);
    expect(centre.has("closed/reopened/2024-05-1/manifest.json")).toBe(true);
  });
});
