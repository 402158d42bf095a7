import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rawRows } from "../../src/io/raw-rows.ts";
import { gb18030 } from "./support/gb18030.ts";
import { readAll } from "./support/read-all.ts";
import { scratchFile, scratchFolder } from "./support/scratch.ts";

const folder = scratchFolder();
const read = async (content: string | Uint8Array) => readAll(scratchFile(folder, content));

describe("rows of a file", () => {
  it("keeps every cell as text and names the line it starts on", async () => {
    const { cells, lines } = await read("employee_id,score\n0001,1.10\n0002,\n");
    expect(cells).toEqual([
      ["employee_id", "score"],
      ["0001", "1.10"],
      ["0002", ""],
    ]);
    expect(lines).toEqual([1, 2, 3]);
  });

  it("counts a line break inside quotes as one line, CRLF as well", async () => {
    const { cells, lines, rows } = await read('a,b\r\n1,"x\r\ny"\r\n2,z\r\n3,"p\rq\nr"\r\n4,w\r\n');
    expect(cells[1]).toEqual(["1", "x\r\ny"]);
    expect(lines).toEqual([1, 2, 4, 5, 8]);
    expect(rows[1]?.raw).toBe('1,"x\r\ny"');
  });

  it("reads CRLF, LF and CR mixed in one file, and a last line without an end", async () => {
    const { cells, lines } = await read("a,b\r\n1,2\n3,4\r5,6");
    expect(cells).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(lines).toEqual([1, 2, 3, 4]);
  });

  it("yields blank lines as rows of one empty cell, so they can be counted", async () => {
    const { cells, lines } = await read("a,b\n\n1,2\n\n");
    expect(cells).toEqual([["a", "b"], [""], ["1", "2"], [""]]);
    expect(lines).toEqual([1, 2, 3, 4]);
  });

  it("hands over short and surplus rows as they are", async () => {
    const { cells } = await read("a,b\n1\n1,2,3\n");
    expect(cells.slice(1)).toEqual([["1"], ["1", "2", "3"]]);
  });

  it("takes the text that Excel wraps ids in as it stands", async () => {
    const { cells } = await read('a,b\n="00123",5" pipe\n"=""00456""",y\n');
    expect(cells.slice(1)).toEqual([
      ['="00123"', '5" pipe'],
      ['="00456"', "y"],
    ]);
  });

  it("is empty for an empty file", async () => {
    const { rows, file } = await read("");
    expect(rows).toEqual([]);
    expect(file.fault).toBeUndefined();
  });

  it("can be read twice", async () => {
    const { file, rows } = await read("a,b\n1,2\n");
    const again: string[] = [];
    for await (const batch of file.read()) again.push(...batch.map((row) => row.raw));
    expect(again).toEqual(rows.map((row) => row.raw));
  });
});

describe("delimiters", () => {
  it.each([
    [",", "工号,姓名\n1,李;三\n"],
    [";", "工号;姓名\n1;李,三\n"],
    ["\t", "工号\t姓名\n1\t李,三\n"],
    [";", "五月考勤\n\n工号;姓名\n1;2\n"],
    [",", '"a;b;c",d\n1,2\n'],
  ])("takes %j from the first line that has one outside quotes", async (delimiter, text) => {
    expect((await read(text)).file.traits?.delimiter).toBe(delimiter);
  });

  it("obeys and leaves out the sep= line of Excel, and still counts it", async () => {
    const { file, cells, lines } = await read("sep=;\r\na,b;c\r\n1;2\r\n");
    expect(file.traits?.delimiter).toBe(";");
    expect(cells).toEqual([
      ["a,b", "c"],
      ["1", "2"],
    ]);
    expect(lines).toEqual([2, 3]);
  });

  it("says that a header is separated by full-width commas", async () => {
    const { file } = await read("工号，姓名\n1，李\n");
    expect(file.traits?.fullWidthDelimiter).toBe("，");
  });

  it("finds nothing wrong with a header of one column", async () => {
    expect((await read("工号\n1\n")).file.traits).toEqual({
      encoding: "utf-8",
      delimiter: ",",
      nulBytes: 0,
    });
  });
});

describe("columns", () => {
  it("counts characters from 1, not bytes and not UTF-16 units", async () => {
    const { rows } = await read("工号,姓名,分数\n𠀀一,李三,9\n");
    expect([0, 1, 2].map((index) => rows[1]?.columnOf(index))).toEqual([1, 4, 7]);
  });

  it("are those of the line on which the cell stands", async () => {
    const { rows } = await read('a,b,c\n1,"x\r\nyy",z\n');
    expect([0, 1, 2].map((index) => rows[1]?.columnOf(index))).toEqual([1, 3, 5]);
    expect([0, 1, 2].map((index) => rows[1]?.lineOf?.(index))).toEqual([2, 2, 3]);
  });

  it("point behind a short row for the cell it lacks", async () => {
    const { rows } = await read("a,b,c\n12,34\n");
    expect(rows[1]?.columnOf(2)).toBe(6);
  });

  it("are not moved by a byte order mark", async () => {
    const { rows, cells } = await read("\ufeffa,b\n1,2\n");
    expect(cells[0]).toEqual(["a", "b"]);
    expect(rows[0]?.columnOf(1)).toBe(3);
  });
});

describe("encodings", () => {
  it("reads GB18030, four-byte characters too", async () => {
    const { cells, file } = await read(gb18030("工号,姓名\n1,𠀀罚款\n"));
    expect(cells[1]).toEqual(["1", "𠀀罚款"]);
    expect(file.traits?.encoding).toBe("gb18030");
  });

  it("sees GB18030 that begins only after megabytes of plain ASCII", async () => {
    const ascii = "id,name\n" + "1001,abcdefghijklmnop\n".repeat(60_000);
    const { rows, file } = await read(Buffer.concat([Buffer.from(ascii), gb18030("9,联通\n")]));
    expect(rows.at(-1)?.cells).toEqual(["9", "联通"]);
    expect(rows.at(-1)?.line).toBe(60_002);
    expect(file.traits?.encoding).toBe("gb18030");
  });

  it("reads UTF-16 that says so", async () => {
    const text = Buffer.from("\ufeff工号\t姓名\r\n1\t李\r\n", "utf16le");
    const { cells, file } = await read(text);
    expect(cells[1]).toEqual(["1", "李"]);
    expect(file.traits?.encoding).toBe("utf-16le");
  });

  it("refuses UTF-16 that does not", async () => {
    const { rows, file } = await read(Buffer.from("工号,姓名\r\n1,李\r\n", "utf16le"));
    expect(rows).toEqual([]);
    expect(file.fault).toMatchObject({ code: "CSP182", line: 1 });
  });

  it("leaves stray NUL bytes out and counts them", async () => {
    const { cells, file } = await read("a,b\n1\0,2\0\0\n3,4\n");
    expect(cells.slice(1)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(file.traits?.nulBytes).toBe(3);
  });

  it("stops at bytes that are no text, with the rows before them", async () => {
    const names = "李王张刘陈杨赵黄周吴".repeat(3);
    const sound = Buffer.from(`工号,姓名\n1,${names}\n2,李`);
    const { rows, file } = await read(Buffer.concat([sound, Buffer.from([0xff]), sound]));
    expect(rows.map((row) => row.cells[0])).toEqual(["工号", "1"]);
    expect(file.fault).toMatchObject({ code: "CSP181", line: 3, column: 4, text: "2,李" });
  });

  it("delivers a row that ends just before the broken bytes", async () => {
    const sound = Buffer.from(`工号,姓名\n1,${"李王张刘陈杨赵黄周吴"}\n`);
    const { rows, file } = await read(Buffer.concat([sound, Buffer.from([0xff, 0x0a])]));
    expect(rows).toHaveLength(2);
    expect(file.fault).toMatchObject({ code: "CSP181", line: 3, column: 1 });
  });
});

describe("files that cannot be read to their end", () => {
  it("point at the quote that is never closed and deliver the rows before it", async () => {
    const { rows, file } = await read('a,b\r\n1,2\r\n3,"x\r\n4,5\r\n');
    expect(rows.map((row) => row.raw)).toEqual(["a,b", "1,2"]);
    expect(file.fault).toMatchObject({ code: "CSP180", line: 3, column: 3, text: '3,"x' });
  });

  it("do not let a later quote swallow the rows between", async () => {
    const { rows, file } = await read('a,b\n1,"x\n2,y\n3,"z"\n4,w\n');
    expect(rows.map((row) => row.raw)).toEqual(["a,b"]);
    expect(file.fault).toMatchObject({ code: "CSP180", line: 2, column: 3 });
  });

  it("give up on a quote after a megabyte instead of holding the file", async () => {
    const { rows, file } = await read('a,b\n1,"x\n' + "2,y\n".repeat(600_000));
    expect(rows).toHaveLength(1);
    expect(file.fault).toMatchObject({ code: "CSP180", line: 2, column: 3 });
  });

  it("name a row of more than a megabyte without a quote", async () => {
    const { file } = await read("a,b\n1," + "x".repeat(1_200_000) + "\n");
    expect(file.fault).toMatchObject({ code: "CSP184", line: 2 });
  });

  it("say why when the system refuses", async () => {
    const { rows, file } = await readAll(join(folder, "nowhere.csv"));
    expect(rows).toEqual([]);
    expect(file.fault).toEqual({ code: "CSP183", facts: { reason: "ENOENT" }, line: 1 });
    const directory = join(folder, "a-folder.csv");
    mkdirSync(directory);
    expect((await readAll(directory)).file.fault?.facts).toEqual({ reason: "EISDIR" });
    chmodSync(directory, 0o700);
  });
});

describe("raw text of rows refused later", () => {
  it("is found again by the line the row starts on", async () => {
    const path = scratchFile(folder, 'a,b\r\n1,"x\r\ny"\r\n2,z\r\n3,w\r\n');
    expect(await rawRows(path, new Set([2, 4]))).toEqual(
      new Map([
        [2, '1,"x\r\ny"'],
        [4, "2,z"],
      ]),
    );
  });
});
