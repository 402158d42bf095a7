import fc from "fast-check";
import { gb18030 } from "../io/support/gb18030.ts";
import { scratchFile } from "../io/support/scratch.ts";

/** 列的格 — by column: what stands in most cells, and what stands in some. */
export type Cells = Readonly<Record<string, readonly [readonly string[], readonly string[]]>>;

/** 造法 — what files of a kind are made of. */
export interface Making {
  readonly cells: Cells;
  /** Columns without which a file has no usable row. */
  readonly needed: readonly string[];
  readonly chinese: Readonly<Record<string, string>>;
  /** The column of ids, of which most differ. */
  readonly id?: string;
  /** Whole lines that no usual row looks like. */
  readonly odd: readonly string[];
}

/** 造出的文件 — its text, and what is done with it on the way to the disk. */
export interface FileText {
  readonly title: string;
  readonly header: string;
  readonly rows: readonly string[];
  /** Where running ids begin: behind those of the file before, among them, or longer. */
  readonly firstId: number;
  readonly repeats: readonly number[];
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly lastEnd: boolean;
  readonly mark: boolean;
  readonly encoding: string;
}

/** 任意文件 — files of a kind, usual ones and odd ones. */
export function fileText(making: Making): fc.Arbitrary<FileText> {
  return headerNames(making).chain(({ names: some, chinese, required, tail, areRising }) => {
    const names = required === 0 ? some : [...new Set([...making.needed, ...some])];
    const written = names.map((name) => (chinese ? (making.chinese[name] ?? name) : name));
    const header = written.join("{,}") + tail;
    const usual = fc
      .tuple(...names.map((name) => cellOf(making, name, areRising)))
      .map((cells) => cells.join("{,}"));
    const odd = fc.constantFrom(...making.odd);
    const row = fc.oneof({ arbitrary: usual, weight: 60 }, { arbitrary: odd, weight: 1 });
    return fc.record({
      title: fc.constantFrom("", "", "", "五月导出\n", "sep=;\n", '"导出"\n\n'),
      header: fc.constant(header),
      rows: fc.array(row, { maxLength: 50, size: "max" }),
      firstId: fc.constantFrom(0, 30, 60, 1000),
      repeats: fc.array(fc.nat(49), { maxLength: 3 }),
      delimiter: fc.constantFrom(",", ",", ",", ";", "\t"),
      lineEnd: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r\n", "\r"),
      lastEnd: fc.boolean(),
      mark: fc.boolean(),
      encoding: fc.constantFrom("utf-8", "utf-8", "utf-8", "utf-8", "gb18030", "broken"),
    });
  });
}

/** 写下文件 — the rows of the file before also stand in this one when their columns agree. */
export function filesOf(folder: string, texts: readonly FileText[]): readonly string[] {
  return texts.map((text, index) => {
    const before = texts[index - 1];
    const shared = before && before.header === text.header ? before.rows.slice(-5) : [];
    return scratchFile(folder, bytesOf(text, shared, index));
  });
}

function headerNames({ cells, needed }: Making) {
  const names = Object.keys(cells);
  return fc.record({
    names: fc.oneof(
      { arbitrary: fc.subarray(names, { minLength: needed.length }), weight: 3 },
      { arbitrary: fc.constant(names), weight: 2 },
    ),
    chinese: fc.boolean(),
    required: fc.integer({ min: 0, max: 20 }),
    tail: fc.constantFrom("", "", "", "{,}", `{,}${names.at(-2) ?? ""}`),
    areRising: fc.boolean(),
  });
}

/** Ids that seldom meet, beside those that do: most rows of a file are records of their own. */
function cellOf({ cells, id }: Making, name: string, areRising: boolean) {
  const [most, some] = cells[name] ?? [[""], [""]];
  return fc.oneof(
    { arbitrary: fc.constantFrom(...most), weight: name === id ? (areRising ? 1 : 5) : 40 },
    { arbitrary: fc.constantFrom(...some), weight: 1 },
    {
      arbitrary: areRising ? fc.constant("{id}") : fc.nat(99_999).map(String),
      weight: name === id ? (areRising ? 300 : 35) : 0,
    },
  );
}

function bytesOf(file: FileText, more: readonly string[], index: number): Buffer {
  let id = 900 + file.firstId * index;
  const again = file.repeats.flatMap((row) => file.rows[row] ?? []);
  const rows = [file.header, ...file.rows, ...more, ...again];
  const text = `${file.title}${rows.join("\n")}${file.lastEnd ? "\n" : ""}`;
  const numbered = text.replaceAll("{id}", () => String((id += 1)));
  const ended = numbered.replaceAll("{,}", file.delimiter).replaceAll("\n", file.lineEnd);
  if (file.encoding === "gb18030") return gb18030(ended.replaceAll(/[\u200b\ufeff\u00a0]/g, ""));
  const whole = Buffer.from(file.mark ? `\ufeff${ended}` : ended);
  if (file.encoding === "utf-8") return whole;
  /* One byte that is no text, somewhere behind the middle. */
  const at = Math.floor(whole.length * 0.7);
  return Buffer.concat([whole.subarray(0, at), Buffer.from([0xff]), whole.subarray(at)]);
}
