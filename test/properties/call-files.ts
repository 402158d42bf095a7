import { plain } from "../../src/kernel/decimal.ts";
import { kindNamed } from "../../src/inputs/index.ts";
import { readKind } from "../../src/intake/read-kind.ts";
import type { IntakeContext } from "../../src/intake/reading.ts";
import { openCsv } from "../../src/io/read-csv.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import { type Cells, fileText } from "./generated-files.ts";

/** 通话种类 — what the files of this module are read as. */
export const CALLS = kindNamed("calls");

const PEOPLE = ["E001", "E002", "00123", "工7", "-5"];

/** 五月 — the month and the people that the rows may name. */
export const MAY: IntakeContext = {
  month: "2024-05",
  knows: (id) => PEOPLE.includes(id),
  employees: PEOPLE,
};

/** 格 — by column: what stands in most cells, and what stands in some. */
export const CALL_CELLS = {
  agent_id: [
    ["E001", "E002", "00123"],
    ["工7", "-5", "123", "e001", "E001 ", '="00123"', "", "-"],
  ],
  started_at: [
    ["2024-05-01 08:00", "2024-05-31 23:59:59", "2024-05-09T10:11:12", "2024/05/02 09:00:00"],
    [
      "2024/5/1 8:27",
      "2024-05-06",
      "2024-04-30 23:59",
      "2024-06-01 00:00",
      "2024-05-01 24:00",
      "2024-05-32 10:00",
      "2024-05-01 08:00:0",
      "2024-05-01 08:00 ",
      "2024年5月2日 9:00",
      "20240503",
      "45413",
      "2024-05-01 08:00Z",
      "",
    ],
  ],
  answered: [
    ["Y", "N", "1", "是"],
    ["0", "否", "已接通", "true", "Ｙ", "maybe", "", "无"],
  ],
  call_id: [
    ["1001", "1002", "1003", "1004", "1005", "1006", "a-7", "1714.35"],
    ["", "1.23E+11", "1.23E5", "5.0", "1003.0", "-", "null", "N/A", "NaN", "c\u00a01", "1714.30"],
  ],
  direction: [
    ["", "in", "out", "呼出"],
    ["OUT", "sideways", "-"],
  ],
  ring_seconds: [
    ["3", "15", "16", ""],
    ["0:00:05", "15.0", "15.5", "-1", "x", "00012345678"],
  ],
  talk_seconds: [
    ["143", "7", "9999999"],
    ["", "0.1", "１２", "#N/A", "1,000"],
  ],
  queue: [
    ["A", "售后", ""],
    ["a\tb", "x\u200b", "#REF!", "\ufeffA", "5\u0001"],
  ],
  resolved: [
    ["Y", "N", ""],
    ["已解决", "?"],
  ],
  satisfaction: [
    ["1", "5", "", "0"],
    ["4.5", "6", "未评价", "3.0", "five"],
  ],
  备注: [
    ["", "好"],
    ["'x", " 空 ", "合计"],
  ],
} as const satisfies Cells;

/** 任意通话文件 — usual ones and odd ones. */
export const anyCalls = fileText({
  cells: CALL_CELLS,
  needed: ["agent_id", "started_at", "answered"],
  chinese: { agent_id: "工号", started_at: "开始时间" },
  id: "call_id",
  odd: [
    "",
    ",,,",
    "合计,3",
    "E001",
    "E001,2024-05-01 08:00,Y,1009,,1,2,3,4,5,6,7,8,9,10,11,12",
    '"E001","2024-05-01 08:00",Y',
    'E001,"2024-05-01\n08:00",Y',
    'E001,2024-05-01 08:00,Y,"12"3"',
    '5" pipe,x',
    "E001,2024-05-01 08:00,Y\rE002,2024-05-01 08:00,N",
    '"never closed',
    "E001\u0000,2024-05-02 08:00,Y",
    `E001,${"x".repeat(90)}`,
  ],
});

/** 打开的文件 — as the month folder names them. */
type Opened = readonly ReturnType<typeof openCsv>[];
export const callFiles = (paths: readonly string[]): Opened =>
  paths.map((path, index) => openCsv(path, `2024-05/calls-${index}.csv`));

/** 合计 — of every person, in a form that can be compared. */
export function sumsOf(totals: CallTotals) {
  return PEOPLE.map((id) => {
    const agent = totals.of(id);
    if (!agent) return undefined;
    const days = [...agent.days].sort(([left], [right]) => left - right);
    const { places, rows } = agent;
    return { id, days, rating: plain(agent.ratingTotal()), places, rows };
  });
}

/** 痕迹 — what reading left on the files. */
export const tracesOf = (files: Opened) => files.map(({ fault, traits }) => ({ fault, traits }));

/** 对照 — what the reference reader makes of the files. */
export async function readByRows(paths: readonly string[]) {
  const files = callFiles(paths);
  const totals = new CallTotals();
  const reading = await readKind(CALLS, files, MAY, (row, place) => totals.add(row, place));
  return { ...reading, sums: sumsOf(totals), traces: tracesOf(files) };
}
