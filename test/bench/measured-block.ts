/** A measurement is never made anew by `npm run docs`, so its marks are its own. */
const BLOCK = /(<!-- measured: npm run bench -->\n)([\s\S]*?)(<!-- \/measured -->)/;

/** 测量段落 — what stands between the marks of a Markdown file. */
export function measuredBlock(markdown: string): string | undefined {
  return BLOCK.exec(markdown)?.[2];
}

/** 写入测量 — the same Markdown with another page between the marks. */
export function withMeasured(markdown: string, page: string): string {
  if (!BLOCK.test(markdown)) throw new Error("no <!-- measured: npm run bench --> to write into");
  return markdown.replace(
    BLOCK,
    (_, open: string, _before: string, close: string) => `${open}\n${page}\n\n${close}`,
  );
}
