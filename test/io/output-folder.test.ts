import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cleanLeftovers } from "../../src/io/leftovers.ts";
import { replaceFolder } from "../../src/io/output-folder.ts";
import { contentOf, isWhole, look, setOf } from "./support/report-set.ts";
import { scratchFolder } from "./support/scratch.ts";

const scratch = scratchFolder();
const child = join(scratch, "swap-child.mjs");
let count = 0;
let out = "";
let target = "";

/* Bundled once: many children are started, and each should begin at once. */
beforeAll(async () => {
  const input = fileURLToPath(new URL("./support/swap-child.ts", import.meta.url));
  await build({ input, platform: "node", output: { file: child }, logLevel: "silent" });
});

beforeEach(() => {
  count += 1;
  out = join(scratch, `out-${count}`);
  target = join(out, "2024-05");
});

function makeByHand(): void {
  mkdirSync(target, { recursive: true });
  for (const [name, text] of setOf("old")) writeFileSync(join(target, name), text);
}

function killedAfter(steps: number): boolean {
  const run = spawnSync(process.execPath, [child, target, String(steps)]);
  return run.signal === "SIGKILL";
}

const hiddenIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("."));

describe("the folder of a month", () => {
  it("holds exactly the files given, the ones of before are gone", async () => {
    for (const which of ["old", "new"] as const) {
      expect(await replaceFolder(target, setOf(which))).toEqual({ written: true, diagnostics: [] });
      expect(contentOf(target)).toEqual(setOf(which));
    }
  });

  it("leaves the set before it to readers on their way until the next start", async () => {
    await replaceFolder(target, setOf("old"));
    const reader = realpathSync(target);
    await replaceFolder(target, setOf("new"));
    expect(isWhole(contentOf(reader))).toBe(true);
    await cleanLeftovers(out);
    expect(existsSync(reader)).toBe(false);
    expect(hiddenIn(out)).toHaveLength(1);
  });

  it("is readable by its owner only", async () => {
    await replaceFolder(target, setOf("new"));
    expect(statSync(out).mode & 0o777).toBe(0o700);
    expect(statSync(target).mode & 0o777).toBe(0o700);
    expect(statSync(join(target, "payslips.csv")).mode & 0o777).toBe(0o600);
  });

  it("is the same tree after an equal run", async () => {
    await replaceFolder(target, setOf("new"));
    const before = [readdirSync(out), lstatSync(target).ino, statSync(target).ino];
    await replaceFolder(target, setOf("new"));
    expect([readdirSync(out), lstatSync(target).ino, statSync(target).ino]).toEqual(before);
  });

  it("may be filled file by file, each with its size and hash at once", async () => {
    const prints: unknown[] = [];
    await replaceFolder(target, (put) => {
      prints.push(
        put("payslips.csv", (to) => {
          to.add("工资");
        }),
      );
      put("manifest.json", JSON.stringify(prints));
    });
    // printf '工资' | sha256sum
    const sha256 = "11547412b45318913557599c117eac0c67e1a7d443ead7569a818bd1830a4f8a";
    expect(prints).toEqual([{ bytes: 6, sha256 }]);
    expect(contentOf(target)).toEqual(
      new Map([
        ["manifest.json", JSON.stringify([{ bytes: 6, sha256 }])],
        ["payslips.csv", "工资"],
      ]),
    );
  });

  it("stays as it was when a file could not be made", async () => {
    await replaceFolder(target, setOf("old"));
    const broken = replaceFolder(target, (put) => {
      put("payslips.csv", "new");
      throw new Error("stopped");
    });
    await expect(broken).rejects.toThrow("stopped");
    expect(isWhole(contentOf(target))).toBe(true);
    expect(hiddenIn(out)).toHaveLength(1);
  });

  it("gets its files back when somebody has changed one of them", async () => {
    await replaceFolder(target, setOf("new"));
    writeFileSync(join(target, "payslips.csv"), "changed");
    await replaceFolder(target, setOf("new"));
    expect(isWhole(contentOf(target))).toBe(true);
  });

  it("can be a plain folder that somebody made by hand", async () => {
    makeByHand();
    expect((await replaceFolder(target, setOf("new"))).written).toBe(true);
    expect(contentOf(target).get("payslips.csv")).toMatch(/^new/);
    expect(hiddenIn(out)).toHaveLength(1);
  });

  it("can be read, listed and copied by ordinary tools", async () => {
    await replaceFolder(target, setOf("new"));
    const sh = (command: string) =>
      spawnSync("sh", ["-c", command], { cwd: dirname(out), encoding: "utf8" }).stdout;
    const name = `out-${count}`;
    expect(sh(`cat ${name}/2024-05/payslips.csv`)).toMatch(/^new payslips/);
    expect(sh(`ls ${name}/2024-05`).split("\n")).toContain("fines.csv");
    expect(
      sh(`cp -r ${name} copy-${count}; rm -r ${name}; cat copy-${count}/2024-05/fines.csv`),
    ).toBe(setOf("new").get("fines.csv"));
    cpSync(join(scratch, `copy-${count}`, "2024-05/"), join(scratch, `plain-${count}`), {
      recursive: true,
      dereference: true,
    });
    expect(isWhole(contentOf(join(scratch, `plain-${count}`)))).toBe(true);
  });

  it("keeps a workbook that somebody saved beside the reports", async () => {
    await replaceFolder(target, setOf("old"));
    writeFileSync(join(target, "工资.xlsx"), "mine");
    const { diagnostics } = await replaceFolder(target, setOf("new"));
    expect(diagnostics.map((finding) => finding.code)).toEqual(["CSP507"]);
    expect(readFileSync(join(out, "2024-05.kept", "工资.xlsx"), "utf8")).toBe("mine");
    expect(isWhole(contentOf(target))).toBe(true);
  });

  it("is refused where a file has its name", async () => {
    mkdirSync(out);
    writeFileSync(target, "a file");
    const { written, diagnostics } = await replaceFolder(target, setOf("new"));
    expect([written, diagnostics[0]?.code]).toEqual([false, "CSP508"]);
    expect(readFileSync(target, "utf8")).toBe("a file");
  });

  it("is refused where nothing can be written, with the reason", async () => {
    writeFileSync(out, "a file");
    const { written, diagnostics } = await replaceFolder(target, setOf("new"));
    expect(written).toBe(false);
    expect(diagnostics[0]).toMatchObject({
      code: "CSP502",
      facts: { path: `out-${count}/2024-05` },
    });
  });
});

describe("a run killed between two steps", () => {
  it("leaves the old or the new reports whole, and the next start tidies up", async () => {
    let deaths = 0;
    for (let steps = 1; ; steps++) {
      rmSync(out, { recursive: true, force: true });
      await replaceFolder(target, setOf("old"));
      if (!killedAfter(steps)) break;
      deaths += 1;
      expect(isWhole(contentOf(target)), `after step ${steps}`).toBe(true);
      await cleanLeftovers(out);
      expect(isWhole(contentOf(target))).toBe(true);
      expect(hiddenIn(out)).toHaveLength(1);
    }
    expect(deaths).toBeGreaterThanOrEqual(8);
  });

  it("leaves a folder made by hand whole or is finished by the next start", async () => {
    let recovered = 0;
    for (let steps = 1; ; steps++) {
      rmSync(out, { recursive: true, force: true });
      makeByHand();
      if (!killedAfter(steps)) break;
      const found = await cleanLeftovers(out);
      recovered += found.filter((finding) => finding.code === "CSP510").length;
      expect(isWhole(contentOf(target)), `after step ${steps}`).toBe(true);
    }
    expect(recovered).toBe(1);
  });

  it("at no instant shows a reader anything but one whole set", { timeout: 60_000 }, async () => {
    await replaceFolder(target, setOf("old"));
    let seen = 0;
    for (let round = 0; round < 4; round++) {
      const run = spawn(process.execPath, [child, target, "forever"]);
      const ended = new Promise((resolve) => run.once("exit", resolve));
      await new Promise((resolve) => run.stdout.once("data", resolve));
      const until = Date.now() + 250 + round * 77;
      try {
        while (Date.now() < until) {
          const content = look(target);
          if (content) expect(isWhole(content)).toBe(true);
          seen += content?.get("payslips.csv")?.startsWith("new") ? 1 : 0;
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        run.kill("SIGKILL");
        await ended;
      }
      expect(isWhole(contentOf(target))).toBe(true);
      await cleanLeftovers(out);
      expect(hiddenIn(out)).toHaveLength(1);
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe("what killed runs leave where there are no links", () => {
  /* Such a system swaps plain folders; the states are laid out by hand. */
  const leave = (suffix: string, which: "old" | "new") => {
    const folder = join(out, `.2024-05.cs-pay-${suffix}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of setOf(which)) writeFileSync(join(folder, name), text);
  };

  it("is finished when the new set stood ready", async () => {
    leave("old", "old");
    leave("next", "new");
    expect((await cleanLeftovers(out)).map((finding) => finding.code)).toEqual(["CSP510"]);
    expect(contentOf(target).get("payslips.csv")).toMatch(/^new/);
    expect(hiddenIn(out)).toEqual([]);
  });

  it("is undone when it did not", async () => {
    leave("old", "old");
    leave("writing", "new");
    await cleanLeftovers(out);
    expect(contentOf(target).get("payslips.csv")).toMatch(/^old/);
    expect(hiddenIn(out)).toEqual([]);
  });

  it("is thrown away when the folder stands", async () => {
    makeByHand();
    leave("next", "new");
    leave("writing", "new");
    expect(await cleanLeftovers(out)).toEqual([]);
    expect(contentOf(target).get("payslips.csv")).toMatch(/^old/);
    expect(hiddenIn(out)).toEqual([]);
  });

  it("does not bring back a folder that its owner deleted", async () => {
    await replaceFolder(target, setOf("new"));
    unlinkSync(target);
    expect(await cleanLeftovers(out)).toEqual([]);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(out)).toEqual([]);
  });

  it("touches no other hidden file", async () => {
    mkdirSync(out);
    writeFileSync(join(out, ".keep"), "");
    symlinkSync("nowhere", join(out, ".link"));
    await cleanLeftovers(out);
    expect(readdirSync(out).sort()).toEqual([".keep", ".link"]);
  });

  it("is nothing where there is no output folder yet", async () => {
    expect(await cleanLeftovers(out)).toEqual([]);
  });
});
