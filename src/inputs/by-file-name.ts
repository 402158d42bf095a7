import { whenAsked } from "../kernel/when-asked.ts";

/**
 * 由文件名认 — the one whose name a file's name begins with: `calls` in `calls-2024-05 (1).csv`.
 *
 * A name ends where the file's name does, or before a `-`, `_`, `.` or digit. Names may hold such
 * signs themselves (`opening-scores`), so the longest one that is known wins. Undefined for other
 * names and for anything but csv, txt, tsv.
 */
export function byFileName<K extends { readonly names: readonly string[] }>(
  kinds: readonly K[],
): (fileName: string) => K | undefined {
  const stems = whenAsked(
    () => new Map(kinds.flatMap((kind) => kind.names.map((name) => [stemKey(name), kind]))),
  );
  return (fileName) => {
    const name = stemKey(fileName.slice(fileName.lastIndexOf("/") + 1));
    if (!/\.(csv|txt|tsv)$/.test(name)) return undefined;
    let end = name.lastIndexOf(".");
    for (; end > 0; end -= 1) {
      const kind = ENDS_NAME.test(name.charAt(end)) && stems().get(tidy(name.slice(0, end)));
      if (kind) return kind;
    }
    return undefined;
  };
}

const ENDS_NAME = /[-_.\d]/;

/** 文件名的写法 — two names that are written alike name the same files. */
export function stemKey(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** A copy from a browser is named `通话记录 (1).csv`; the stem then ends in ` (`. */
function tidy(stem: string): string {
  return stem.replace(/[\s(]+$/, "").trim();
}
