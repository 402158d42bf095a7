import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/** Two sets of reports that differ in every file and in which files there are. */
export function setOf(which: "old" | "new"): ReadonlyMap<string, string> {
  const names = which === "old" ? ["payslips.csv", "calls.csv"] : ["payslips.csv", "fines.csv"];
  return new Map(
    [...names, "manifest.json"].map((name) => [name, `${which} ${name}\n`.repeat(500)]),
  );
}

/** What a person would find under the name now. */
export function contentOf(target: string): Map<string, string> {
  return new Map(
    readdirSync(target)
      .sort()
      .map((name) => [name, readFileSync(join(target, name), "utf8")]),
  );
}

export function isWhole(content: ReadonlyMap<string, string>): boolean {
  return (["old", "new"] as const).some((which) => {
    const set = setOf(which);
    return (
      content.size === set.size && [...set].every(([name, text]) => content.get(name) === text)
    );
  });
}

/**
 * One look at the whole set, or undefined when it was replaced while looking: files opened one
 * after the other through the name may belong to two sets, whatever way they are replaced.
 */
export function look(target: string): Map<string, string> | undefined {
  const before = statSync(target).ino;
  const isReplaced = () => statSync(target).ino !== before;
  try {
    const content = contentOf(realpathSync(target));
    return isReplaced() ? undefined : content;
  } catch (error) {
    if (!isReplaced()) throw error;
    return undefined;
  }
}
