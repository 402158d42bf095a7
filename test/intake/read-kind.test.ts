import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoMoment } from "../../src/kernel/calendar.ts";
import { plain } from "../../src/kernel/decimal.ts";
import { INPUT_KINDS, type KindName } from "../../src/inputs/index.ts";
import type { InputKind } from "../../src/inputs/input-kind.ts";
import { MAY, readFiles, readTexts, ROOT } from "../support/reading.ts";
import { sourceFile } from "../support/source-file.ts";

describe("a bad row is rejected at its cell and nothing else changes", () => {
  it("line, column, mark and raw text point to the cell", async () => {
    const { told, marks, rejects, rows, tallies } = await readTexts(
      "punches",
      "工号,打卡时间,地点\nE001,2024-05-02 08:20,北门\nE001,2024-05-02 25:61,北门\n",
    );
    expect(told).toEqual(["punches.csv:3:17 CSP104"]);
    expect(marks).toEqual(["25:61"]);
    expect(rejects[0]?.raw).toBe("E001,2024-05-02 25:61,北门");
    expect(rows).toHaveLength(1);
    expect(tallies[0]).toMatchObject({ rows: 2, ignored: {}, rejected: 1 });
  });

  it("columns are counted in characters and lines behind quoted line breaks are true", async () => {
    const { told, marks } = await readTexts(
      "violations",
      'employee_id,note,occurred_at,kind\nE001,"𠮷\n二",2024-06-31,off_seat\nE001,𠮷,2024-06-31,x\n',
    );
    expect(told).toEqual(["violations.csv:3:4 CSP102", "violations.csv:4:8 CSP102"]);
    expect(marks).toEqual(["2024-06-31", "2024-06-31"]);
  });

  it("everything that is wrong with a row is told, and the row is listed once", async () => {
    const { told, rejected } = await readTexts(
      "sales",
      "employee_id,paid_at,amount,order_id\nE001,2024-06-31,1.2.3,1.23E+11\n",
    );
    expect(told.map((one) => one.split(" ")[1])).toEqual(["CSP102", "CSP101", "CSP105"]);
    expect(rejected).toEqual(["2 CSP102"]);
  });

  it("a short row may lack optional cells, never required ones", async () => {
    const { told, rows } = await readTexts(
      "punches",
      "employee_id,punched_at,site\nE001,2024-05-02 08:20\nE001\n",
    );
    expect(rows).toHaveLength(1);
    expect(told).toEqual(["punches.csv:3:5 CSP108"]);
  });

  it("cells beyond the header must be blank", async () => {
    const { told, marks, rows } = await readTexts(
      "duties",
      "employee_id,date,site,\nE001,2024-05-02,南京,,\nE001,2024-05-03,南京,鼓楼\n",
    );
    expect(rows).toHaveLength(1);
    expect(told).toEqual(["duties.csv:3:20 CSP116"]);
    expect(marks).toEqual(["鼓楼"]);
  });

  it("the error value of a formula is no blank", async () => {
    const { rejected } = await readTexts("scores", "employee_id,score\nE001,#N/A\n");
    expect(rejected).toEqual(["2 CSP119"]);
  });

  it("a rating of 0 is no rating, 6 is out of range", async () => {
    const { rows, rejected } = await readTexts(
      "calls",
      [
        "agent_id,started_at,answered,satisfaction,ring_seconds",
        "E001,2024-05-01 08:00,1,0,3",
        "E001,2024-05-01 08:01,1,5,3",
        "E001,2024-05-01 08:02,1,6,3",
        "E001,2024-05-01 08:03,1,,-3",
      ].join("\n"),
    );
    expect(rows.map(({ satisfaction }) => satisfaction && plain(satisfaction))).toEqual([
      undefined,
      "5",
    ]);
    expect(rejected).toEqual(["4 CSP109", "5 CSP109"]);
  });

  it("control characters are taken out of texts with a warning", async () => {
    const { rows, told } = await readTexts(
      "duties",
      "工号,日期,地点\nE001,2024-05-02,南\u0007京\n",
    );
    expect(rows[0]?.site).toBe("南京");
    expect(told).toEqual(["duties.csv:2:17 CSP117"]);
  });

  it("an unknown kind of violation is kept, an unknown order status is rejected", async () => {
    const violations = await readTexts(
      "violations",
      "employee_id,occurred_at,kind\nE001,2024-05-02 10:00,打瞌睡\n",
    );
    expect(violations.rows[0]?.kind).toBe("打瞌睡");
    expect(violations.told).toEqual(["violations.csv:2:23 CSP121"]);
    const sales = await readTexts(
      "sales",
      "employee_id,paid_at,amount,status\nE001,2024-05-02 10:00,5,退货中\n",
    );
    expect(sales.rejected).toEqual(["2 CSP107"]);
  });

  it("diagnostics beyond the twentieth of a code do without the line of text", async () => {
    const rows = Array.from({ length: 25 }, () => "E001,x").join("\n");
    const { diagnostics, rejects } = await readTexts("scores", `employee_id,score\n${rows}\n`);
    expect(diagnostics.filter(({ excerpt }) => excerpt)).toHaveLength(20);
    expect(rejects.filter(({ raw }) => raw === "E001,x")).toHaveLength(25);
  });
});

describe("blank and total rows are ignored and counted", () => {
  it.each(["合计", "总计：", "小 计", "汇总", "Total", "GRAND TOTAL"])("%s", async (word) => {
    const { tallies, told } = await readTexts(
      "scores",
      `工号,分数\nE001,88\n,\n,,\n${word},88\n,${word}\n`,
    );
    expect(tallies[0]?.ignored).toEqual({ blank: 2, total: 2 });
    expect(told).toEqual([]);
  });

  it("the header once more, where files were put together, is ignored and counted", async () => {
    const { tallies, told } = await readTexts("scores", "工号,分数\nE001,88\n工号,分数\nE002,90\n");
    expect([tallies[0]?.ignored, told]).toEqual([{ header: 1 }, []]);
  });

  it("a total row of the roster has no id, or the word as its id", async () => {
    const text = "工号,姓名,入职日期,职级\nE001,张三,2024-01-02,junior\n合计,1人,,\n,合计,1,\n";
    const { tallies, rows } = await readTexts("employees", text, { ...ROOT, knows: () => true });
    expect(rows).toHaveLength(1);
    expect(tallies[0]).toMatchObject({ ignored: { total: 2 }, rejected: 0 });
  });
});

describe("people must stand in the roster", () => {
  it.each([
    ["123", 'write "00123" as the roster does'],
    ["e001", 'write "E001" as the roster does'],
    ["E00l", 'write "E001" if that is meant'],
    ["甲乙丙丁", "add the person to employees.csv"],
  ])("%s is unknown", async (id, hint) => {
    const { told, hints } = await readTexts("scores", `employee_id,score\n${id},88\n${id},89\n`);
    expect(told).toEqual(["scores.csv:2:1 CSP201", "scores.csv:3:1 CSP201"]);
    expect(hints[0]).toContain(hint);
    expect(hints[1]).toBe(hints[0]);
  });

  it("stay known when a cell of theirs that may be blank cannot be used", async () => {
    const text =
      "工号,姓名,入职日期,职级,银行卡号,公积金比例\n" +
      "E001,张三,2024-01-02,junior,6.2E+15,7\n" +
      "E002,李四,someday,junior,,\n";
    const { tallies, rows, rejected } = await readTexts("employees", text, {
      ...ROOT,
      knows: () => true,
    });
    expect(rejected).toHaveLength(2);
    expect(tallies[0]).toMatchObject({ rows: 2, rejected: 2 });
    expect(rows).toMatchObject([
      { employee_id: "E001", name: "张三", bank_account: undefined, fund_rate: undefined },
    ]);
  });

  it("while the roster itself is read everybody is known", async () => {
    const text = "工号,姓名,入职日期,职级\nE900,张三,2024-01-02,junior\n";
    const { rows } = await readTexts("employees", text, {
      month: undefined,
      knows: () => true,
      employees: [],
    });
    expect(rows[0]).toMatchObject({ employee_id: "E900", name: "张三", team: undefined });
  });
});

describe("rows of another month", () => {
  const kinds: readonly InputKind[] = INPUT_KINDS.filter(({ stands }) => stands === "month");
  const rejecting = kinds.filter(({ month }) => month.rule === "reject");
  const isDated = ({ columns }: InputKind) =>
    Object.values(columns).some(({ type, required }) => required && /date|moment/.test(type));

  /** A row of the kind with nothing in it but what it must have. */
  function leastRow(kind: InputKind, day: string): readonly (readonly [string, string])[] {
    const { by = "" } = kind.month;
    const needed = Object.entries(kind.columns).filter(
      ([name, { required, headerRequired }]) =>
        required || headerRequired || name === kind.needsOneOf?.[0],
    );
    return needed.map(([name, { type, words }]) => {
      if (name === by || /date|moment/.test(type)) return [name, day];
      if (type === "id") return [name, "E001"];
      return [name, type === "yes_no" ? "Y" : (Object.values(words ?? {})[0] ?? "1")];
    });
  }

  it.each(rejecting.map((kind) => [kind.kind as KindName, kind] as const))(
    "%s: rejected on both sides of the month",
    async (name, kind) => {
      const days = ["2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01"];
      const rows = days.map((day) => leastRow(kind, day));
      const header = rows[0]?.map(([column]) => column) ?? [];
      const cells = rows.map((row) => row.map(([, cell]) => cell));
      const text = [header, ...cells].map((row) => row.join(",")).join("\n");
      const { rejected, lines } = await readTexts(name, text);
      expect(rejected).toEqual(["2 CSP202", "5 CSP202"]);
      expect(lines).toHaveLength(2);
    },
  );

  it("no kind with a date lets rows of another month count as this month's", () => {
    const lenient = kinds.filter(({ month }) => month.rule === "any" && month.by === undefined);
    expect(rejecting.length).toBeGreaterThan(6);
    expect(lenient.filter(isDated).map(({ kind }) => kind)).toEqual([]);
    // What belongs where by more than a date is said, and the README says the same.
    const attributed = kinds.filter(({ month }) => month.rule === "attributed");
    expect(attributed.map(({ kind }) => kind)).toEqual(["punches", "quality"]);
    expect(attributed.every(({ month }) => month.stays !== undefined)).toBe(true);
  });

  it("the last second of the month belongs to it", async () => {
    const text =
      "agent_id,answered,started_at\nE001,Y,2024-05-31 23:59:59\nE001,Y,2024-06-01 0:00\n";
    const { rejected } = await readTexts("calls", text);
    expect(rejected).toEqual(["3 CSP202"]);
  });

  it.each([
    ["2024-04-20 10:00", "", "other month"],
    ["2024-04-20 10:00", "2024-05-03 10:00", undefined],
    ["2024-04-20 10:00", "2024-06-03 10:00", "other month"],
    ["2024-05-20 10:00", "2024-06-03 10:00", undefined],
    ["", "", undefined],
    ["", "2024-06-03 10:00", undefined],
  ])("an order paid %j and refunded %j", async (paid, refunded, why) => {
    const { rejected, rows } = await readTexts(
      "sales",
      `employee_id,paid_at,amount,refund_amount,refunded_at\nE001,${paid},50,50,${refunded}\n`,
    );
    expect(rejected).toEqual(why === undefined ? [] : ["2 CSP202"]);
    expect(rows).toHaveLength(why === undefined ? 1 : 0);
  });

  it("punches, leave, schedule and facts with an own date are left to the measures", async () => {
    const punches = await readTexts("punches", "employee_id,punched_at\nE001,2024-06-01 00:10\n");
    const leave = await readTexts(
      "leave",
      "employee_id,type,from,to\nE001,病假,2024-04-28,2024-05-02\n",
    );
    const votes = await readTexts("votes", "employee_id,date\nE001,2023-12-01\n");
    expect([punches.rows.length, leave.rows.length, votes.rows.length]).toEqual([1, 1, 1]);
  });

  it("files at the root belong to no month", async () => {
    const text = "agent_id,answered,started_at\nE001,Y,2019-01-01 00:00\n";
    expect((await readTexts("calls", text, MAY)).rows).toHaveLength(0);
    const { rows } = await readTexts("calls", text, ROOT);
    expect(rows).toHaveLength(1);
  });
});

describe("cells of one row that belong together", () => {
  it("overtime needs hours or days", async () => {
    const text =
      "employee_id,date,hours,days\nE001,2024-05-02,2,\nE001,2024-05-03,,1\nE001,2024-05-04,,\n";
    const { rows, rejected } = await readTexts("overtime", text);
    expect(rows).toHaveLength(2);
    expect(rejected).toEqual(["4 CSP207"]);
  });

  it("leave ends on or after its beginning; a bare last day is the whole of it", async () => {
    const text = [
      "employee_id,type,from,to",
      "E001,事假,2024-05-02 14:00,2024-05-02",
      "E001,事假,2024-05-03,2024-05-02",
      "E001,事假,2024-05-03 14:00,2024-05-03 13:00",
    ].join("\n");
    const { rows, rejected } = await readTexts("leave", text);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual(["3 CSP206", "4 CSP206"]);
  });

  it("the new value of a change is read as its field asks", async () => {
    const text = [
      "employee_id,effective_on,field,value",
      'E001,2024-05-01,底薪,"¥2,400.00"',
      "E001,2024-05-01,own_computer,是",
      "E001,2024-05-01,grade,middle",
      "E002,2024-05-01,base_pay,两千",
      "E002,2024-05-01,salary,2000",
    ].join("\n");
    const { rows, told } = await readTexts("changes", text);
    expect(rows.map(({ field, value }) => `${field}=${value}`)).toEqual([
      "base_pay=2400",
      "own_computer=Y",
      "grade=middle",
    ]);
    expect(told).toEqual(["changes.csv:5:26 CSP101", "changes.csv:6:17 CSP107"]);
  });

  it.each([
    ["4", "2024-04", []],
    ["12", "2024-12", []],
    ["2024-04", "2024-04", []],
    ["2023-12", undefined, ["2 CSP202"]],
    ["13", undefined, ["2 CSP120"]],
  ])("tax sums of 2024 through month %j", async (written, month, codes) => {
    const header =
      "employee_id,tax_year,through_month,income,basic_deduction,special_deductions," +
      "additional_deductions,tax_withheld";
    const text = `${header}\nE001,2024,${written},20000,20000,0,0,0\n`;
    const { rows, rejected } = await readTexts("opening-tax", text);
    expect(rows[0]?.through_month).toBe(month);
    expect(rejected).toEqual(codes);
  });
});

describe("the same record counts once", () => {
  const CALLS = "call_id,agent_id,started_at,answered";
  const FIRST = "C1,E001,2024-05-01 08:00,Y\n";
  const SALES = "order_id,employee_id,paid_at,amount\n";

  it("by its id, in one file or in two, whatever the way it is written", async () => {
    const { rows, tallies, told } = await readTexts("calls", {
      "calls-1.csv": `${CALLS}\n${FIRST}C2,E001,2024-05-01 08:01,Y\n${FIRST}`,
      "calls-2.csv":
        "答复,是否接通,开始时间,工号,通话编号\nx,是,2024/5/1 8:01,E001,C2\ny,否,2024/5/1 8:02,E001,C3\n",
    });
    expect(rows.map(({ call_id }) => call_id)).toEqual(["C1", "C2", "C3"]);
    expect(tallies.map(({ ignored }) => ignored)).toEqual([{ duplicate: 1 }, { duplicate: 1 }]);
    expect(told).toEqual(["calls-2.csv:1:1 CSP114"]);
  });

  it("one id with two contents: none of the rows is used", async () => {
    const { rows, rejects, diagnostics, hints, marks, tallies } = await readTexts("sales", {
      "sales-a.csv": `${SALES}1,E001,2024-05-01 08:00,50\n2,E001,2024-05-01 08:01,5\n`,
      "sales-b.csv": `${SALES}2,E001,2024-05-01 08:01,6\n`,
    });
    expect(rows.map(({ order_id }) => order_id)).toEqual(["1"]);
    expect(rejects.map(({ code, place, raw }) => [code, place.file, place.line, raw])).toEqual([
      ["CSP203", "sales-b.csv", 2, "2,E001,2024-05-01 08:01,6"],
      ["CSP203", "sales-a.csv", 3, "2,E001,2024-05-01 08:01,5"],
    ]);
    expect(diagnostics[0]?.see).toEqual({ file: "sales-a.csv", line: 3, column: 1 });
    expect(diagnostics[1]?.see).toEqual({ file: "sales-b.csv", line: 2, column: 1 });
    expect(hints[0]).toContain("sales-a.csv:3");
    expect(hints[1]).toContain("sales-b.csv:2");
    expect(marks).toEqual(["2", "2"]);
    expect(tallies.map(({ rows: count, rejected }) => [count, rejected])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it("contradicting rows: the same records are used whatever the order of the rows", async () => {
    const lines = [
      "1,E001,2024-05-01 08:00,50",
      "2,E001,2024-05-01 08:01,5",
      "2,E001,2024-05-01 08:01,6",
      "2,E001,2024-05-01 08:01,5",
      "3,E002,2024-05-01 08:01,7",
    ];
    for (const shuffled of [lines, lines.toReversed(), [...lines.slice(2), ...lines.slice(0, 2)]]) {
      const { rows, tallies } = await readTexts("sales", `${SALES}${shuffled.join("\n")}\n`);
      expect(new Set(rows.map(({ order_id }) => order_id))).toEqual(new Set(["1", "3"]));
      expect(rows).toHaveLength(2);
      const [tally] = tallies;
      const ignored = Object.values(tally?.ignored ?? {}).reduce((sum, count) => sum + count, 0);
      expect((tally?.rows ?? 0) - (tally?.rejected ?? 0) - ignored).toBe(rows.length);
    }
  });

  it("amounts that are written differently are the same contents", async () => {
    const { tallies } = await readTexts("sales", {
      "sales-a.csv": `${SALES}1,E001,2024-05-01 08:00,1200\n`,
      "sales-b.csv": `${SALES}1,E001,2024/5/1 8:00:00,"¥1,200.00"\n`,
    });
    expect(tallies[1]?.ignored).toEqual({ duplicate: 1 });
  });

  it("without an id: equal rows of one file are records, with one notice", async () => {
    const row = "E001,2024-05-01 08:00,off_seat";
    const { rows, told, messages } = await readTexts(
      "violations",
      `employee_id,occurred_at,kind\n${row}\n${row}\n${row}\n`,
    );
    expect(rows).toHaveLength(3);
    expect(told).toEqual(["violations.csv:3:1 CSP205"]);
    expect(messages[0]).toContain("2 rows");
  });

  it("without an id: a second file adds only what the first did not have", async () => {
    const row = "E001,2024-05-01 08:00,off_seat\n";
    const header = "employee_id,occurred_at,kind\n";
    const { lines, tallies } = await readTexts("violations", {
      "violations-1.csv": header + row + row,
      "violations-2.csv": header + row + row + row + "E002,2024-05-01 08:00,off_seat\n",
      "violations-3.csv": header + row,
    });
    expect(lines).toEqual([
      "violations-1.csv:2",
      "violations-1.csv:3",
      "violations-2.csv:4",
      "violations-2.csv:5",
    ]);
    expect(tallies.map(({ ignored }) => ignored["duplicate"] ?? 0)).toEqual([0, 2, 1]);
  });

  it("rows that differ in a column we do not read are not the same row", async () => {
    const { rows } = await readTexts("sales", {
      "sales-1.csv": "employee_id,paid_at,amount,商品\nE001,2024-05-01 08:00,50,甲\n",
      "sales-2.csv": "employee_id,paid_at,amount,商品\nE001,2024-05-01 08:00,50,乙\n",
    });
    expect(rows).toHaveLength(2);
  });

  it("equal punches are one, without a notice", async () => {
    const row = "E001,2024-05-01 08:00\n";
    const { rows, told, tallies } = await readTexts("punches", {
      "punches-1.csv": `employee_id,punched_at\n${row}${row}`,
      "punches-2.csv": `employee_id,punched_at\n${row}`,
    });
    expect([rows.length, told]).toEqual([1, []]);
    expect(tallies.map(({ ignored }) => ignored)).toEqual([{ duplicate: 1 }, { duplicate: 1 }]);
  });

  it("two roster rows that contradict each other: the first in file and line counts", async () => {
    const header = "employee_id,name,hired_on,grade\n";
    const { rows, rejected } = await readTexts(
      "employees",
      `${header}E001,张三,2024-01-02,a\nE001,李四,2024-01-02,a\n`,
    );
    expect(rows.map(({ name }) => name)).toEqual(["张三"]);
    expect(rejected).toEqual(["3 CSP204"]);
  });

  it.each<[KindName, string, string, string]>([
    ["scores", "employee_id,score", "E001,80", "E001,81"],
    ["schedule", "employee_id,date,shift", "E001,2024-05-01,day", "E001,2024-05-01,休"],
    ["opening-scores", "employee_id,month,score", "E001,2024-04,80", "E001,2024-04,81"],
    [
      "changes",
      "employee_id,effective_on,field,value",
      "E001,2024-05-01,grade,a",
      "E001,2024-05-01,grade,b",
    ],
  ])("%s: two rows that contradict each other, none is used", async (kind, header, one, two) => {
    const { rejected, records, tallies } = await readTexts(
      kind,
      `${header}\n${one}\n${one}\n${two}\n`,
    );
    expect(records).toEqual([]);
    expect(rejected).toEqual(["4 CSP204", "2 CSP204"]);
    expect(tallies[0]?.ignored).toEqual({ duplicate: 1 });
  });
});

describe("faults of a file as a whole", () => {
  const TEXT = "employee_id,score\nE001,88\n";

  it("a file that ends in a fault gives its rows and is marked as not whole", async () => {
    const fault = { code: "CSP180", facts: {}, line: 3, column: 6, text: 'E002,"88' } as const;
    const { rows, told, unreadable } = await readFiles("scores", [
      sourceFile("scores.csv", TEXT, { fault }),
    ]);
    expect([rows.length, told, unreadable]).toEqual([1, ["scores.csv:3:6 CSP180"], ["scores.csv"]]);
  });

  it("NUL bytes are reported with their number", async () => {
    const traits = { encoding: "utf-8", delimiter: ",", nulBytes: 7 } as const;
    const { messages } = await readFiles("scores", [sourceFile("scores.csv", TEXT, { traits })]);
    expect(messages).toEqual(["the file held 7 NUL bytes, which were left out"]);
  });

  it("a header with full-width commas says so", async () => {
    const traits = {
      encoding: "utf-8",
      delimiter: ",",
      nulBytes: 0,
      fullWidthDelimiter: "，",
    } as const;
    const { told } = await readFiles("scores", [
      sourceFile("scores.csv", "工号，分数\nE001，88\n", { traits }),
    ]);
    expect(told).toEqual(["scores.csv:1:1 CSP185"]);
  });
});

describe("nothing is lost", () => {
  const kinds: readonly InputKind[] = INPUT_KINDS;
  const TYPICAL = [
    ["", "-", "E001", "00123", "E009", "合计", "2024-05-02 08:20", "2024-06-31", "88", "1,5"],
    ["Y", "grade", "事假", "off_seat", "paid", "2024-05", "1.2E+11", "release", "weekly"],
  ].flat();
  const cell = fc.oneof(fc.constantFrom(...TYPICAL), fc.string({ maxLength: 6, unit: "binary" }));
  const noBreaks = (text: string) => text.replace(/[\n\r"]/g, "");

  it("rows = used + ignored + rejected in every file, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.array(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 15 }), { maxLength: 3 }),
        fc.boolean(),
        async (kind, files, hasHeader) => {
          const header = hasHeader ? `${Object.keys(kind.columns).join(",")}\n` : "";
          const texts = Object.fromEntries(
            files.map((rows, index) => [
              `${kind.kind}-${index}.csv`,
              header + rows.map((row) => row.map(noBreaks).join(",")).join("\n") + "\n",
            ]),
          );
          const name = INPUT_KINDS.find((one) => one.kind === kind.kind)?.kind ?? "scores";
          const { records, rejects, tallies } = await readTexts(name, texts);
          expect(tallies).toHaveLength(files.length);
          for (const { path, rows, ignored, rejected } of tallies) {
            const refused = new Set(
              rejects.flatMap(({ place }) => (place.file === path ? [place.line] : [])),
            );
            // Somebody of the roster stays known by a row that is refused, which is not used.
            const isUsed = (line: number) => kind.absence !== "required" || !refused.has(line);
            const used = records.filter(
              ({ place }) => place.file === path && isUsed(place.line),
            ).length;
            const left = Object.values(ignored).reduce((sum, count) => sum + count, 0);
            expect(used + left + rejected).toBe(rows);
            expect(rejects.filter(({ place }) => place.file === path)).toHaveLength(rejected);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("reading the overlap of two exports counts every record once", async () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom("E001", "E002"));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.nat(30), async (facts, cut) => {
        const header = "agent_id,started_at,answered\n";
        const lines = facts.map(
          ([minute, id]) => `${id},${isoMoment(1714521600 + minute * 60)},Y\n`,
        );
        const whole = await readTexts("calls", header + lines.join(""));
        const parts = await readTexts("calls", {
          "calls-1.csv": header + lines.join(""),
          "calls-2.csv": header + lines.slice(cut).join(""),
        });
        expect(parts.records.length).toBe(whole.records.length);
      }),
    );
  });
});
