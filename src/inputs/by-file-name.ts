/**
 * 由文件名认 — the one of which a name stands in a file's name up to the first `-`, `_`, `.` or
 * digit.
 *
 * `opening-scores` and `opening-tax` hold a hyphen themselves, so names made of two parts are
 * tried before the short stem. Undefined for other names and for anything but csv, txt, tsv.
 */
export function byFileName<K extends { readonly names: readonly string[] }>(
  kinds: readonly K[],
): (fileName: string) => K | undefined {
  const stems = new Map(
    kinds.flatMap((kind) => kind.names.map((name) => [stemKey(name), kind] as const)),
  );
  return (fileName) => {
    const name = stemKey(fileName.slice(fileName.lastIndexOf("/") + 1));
    if (!/\.(csv|txt|tsv)$/.test(name)) return undefined;
    const stem = /^[^-_.\d]*/.exec(name)?.[0] ?? "";
    const twoParts = /^[^-_.\d]*[-_][^-_.\d]*/.exec(name)?.[0] ?? stem;
    return stems.get(tidy(twoParts)) ?? stems.get(tidy(stem));
  };
}

function stemKey(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** A copy from a browser is named `通话记录 (1).csv`; the stem then ends in ` (`. */
function tidy(stem: string): string {
  return stem.replace(/[\s(]+$/, "").trim();
}
