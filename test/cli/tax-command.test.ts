import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const REQUIRED = ["employee_id", "tax_month", "income", "special_deductions"];
const HEADER = [...REQUIRED, "additional_deductions"];

interface Options {
  readonly more?: Readonly<Record<string, string>>;
  readonly first?: string;
}

type Figures = readonly [income: string, special: string, additional: string];

function fileOf(months: readonly Figures[], { more = {}, first = "2024-01" }: Options): string {
  const [year = "", start = ""] = first.split("-");
  const rows = months.map((figures, index) => {
    const month = `${year}-${String(Number(start) + index).padStart(2, "0")}`;
    return ["E", month, ...figures, ...Object.values(more)].join(",");
  });
  return [[...HEADER, ...Object.keys(more)].join(","), ...rows, ""].join("\n");
}

async function tax(text: string, ...more: string[]) {
  const cwd = temporaryWorkspace({ "months.csv": text });
  const { code, stdout, stderr } = await csPay(["tax", "months.csv", "--lang", "en", ...more], {
    cwd,
  });
  const [header = "", ...lines] = stdout.trimEnd().split("\n");
  const names = header.split(",");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
  return { code, stdout, stderr, names, rows };
}

async function withheld(months: readonly Figures[], options: Options = {}) {
  const { rows } = await tax(fileOf(months, options));
  return rows.map((row) => row["withheld"]);
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const LOW = { more: { low_income_rule: "Y" }, first: "2021-01" };

describe("the examples of the tax authorities, through the command", () => {
  it("E1 and E2: even wages through one and through three bands", async () => {
    expect(await withheld(times(12, ["10000", "1500", "1000"]))).toEqual(times(12, "75.00"));
    expect(await withheld(times(12, ["30000", "4500", "2000"]))).toEqual([
      "555.00",
      "625.00",
      ...times(5, "1850.00"),
      "2250.00",
      ...times(4, "3700.00"),
    ]);
  });

  it("E3: one good month, in the ordinary way and with 60,000 at once", async () => {
    const months: Figures[] = [["10000", "0", "0"], ...times<Figures>(11, ["4000", "0", "0"])];
    expect(await withheld(months)).toEqual(["150.00", ...times(11, "0.00")]);
    expect(await withheld(months, LOW)).toEqual(times(12, "0.00"));
  });

  it("E4: 30 a month, or 180 in November and December", async () => {
    const months = times<Figures>(12, ["8000", "2000", "0"]);
    expect(await withheld(months)).toEqual(times(12, "30.00"));
    expect(await withheld(months, LOW)).toEqual([...times(10, "0.00"), "180.00", "180.00"]);
  });

  it("E5 and E12: a first job begun in July", async () => {
    const first = "2021-07";
    const first_job = { hired_month: first, first_job_this_year: "Y" };
    const july: Figures[] = [["20000", "3500", "0"]];
    const { rows } = await tax(fileOf(july, { first, more: first_job }));
    expect(rows[0]).toMatchObject({ cumulative_basic: "35000.00", withheld: "0.00" });
    expect(await withheld(july, { first, more: { hired_month: first } })).toEqual(["345.00"]);
  });

  it("E7: half a fen on the cumulative tax goes up", async () => {
    const months: Figures[] = [
      ["43500", "6527.71", "0"],
      ["43500", "6527.71", "0"],
      ["24000", "6527.71", "0"],
    ];
    expect(await withheld(months)).toEqual(["959.17", "2915.29", "1247.23"]);
  });

  it("E11: a July joiner, and a sum below zero", async () => {
    const july = { first: "2024-07", more: { hired_month: "2024-07" } };
    expect(await withheld([["40000", "8489.76", "0"]], july)).toEqual(["795.31"]);
    const { rows } = await tax(fileOf([["4100", "1284.33", "0"]], july));
    expect(rows[0]).toMatchObject({ cumulative_taxable: "-2184.33", withheld: "0.00" });
  });

  it("E14 and E15: the inclusive bound, and a fraction of a fen", async () => {
    const december = { first: "2024-12", more: { hired_month: "2024-12" } };
    const { rows } = await tax(fileOf([["47527.71", "6527.71", "0"]], december));
    expect(rows[0]).toMatchObject({ cumulative_taxable: "36000.00", rate: "0.03" });
    expect(rows[0]?.["withheld"]).toBe("1080.00");
    expect(await withheld([["50000", "6527.71", "0"]], december)).toEqual(["1327.23"]);
    expect(await withheld([["13000", "2283.75", "0"]], december)).toEqual(["171.49"]);
  });

  it("E17: the second month is taxed on both", async () => {
    const months: Figures[] = [
      ["40000", "5000", "0"],
      ["35000", "0", "0"],
    ];
    const { rows } = await tax(fileOf(months, {}));
    expect(rows.map((row) => row["withheld"])).toEqual(["900.00", "2580.00"]);
    expect(rows[1]?.["cumulative_tax"]).toBe("3480.00");
  });

  it("E20: an unpaid month counts, whether it has a row or not", async () => {
    const paid = "12000,1800,0";
    const text = (...rows: string[]) => `${HEADER.join(",")}\n${rows.join("\n")}\n`;
    const months = [`E,2024-01,${paid}`, "E,2024-02,0,0,0", `E,2024-03,${paid}`];
    const { rows } = await tax(text(...months));
    expect(rows.map((row) => row["withheld"])).toEqual(["156.00", "0.00", "6.00"]);
    const { rows: two } = await tax(text(`E,2024-03,${paid}`, `E,2024-01,${paid}`));
    expect(two.map((row) => row["withheld"])).toEqual(["6.00", "156.00"]);
  });
});

describe("a bonus taxed apart", () => {
  const months = fileOf([["10000", "0", "0"]], {});

  it.each([
    ["36000", "1080.00", "36001", "3390.10"],
    ["144000", "14190.00", "144001", "27390.20"],
    ["300000", "58590.00", "300001", "72340.25"],
    ["420000", "102340.00", "420001", "121590.30"],
    ["660000", "193590.00", "660001", "223840.35"],
    ["960000", "328840.00", "960001", "416840.45"],
  ])("%s costs %s, one yuan more %s costs %s and is warned of", async (edge, low, over, high) => {
    const below = await tax(months, "--bonus", edge);
    expect(below.rows[0]?.["bonus_tax"]).toBe(low);
    expect(below.stderr).toBe("");
    const above = await tax(months, "--bonus", over);
    expect(above.rows[0]?.["bonus_tax"]).toBe(high);
    expect(above.stderr).toContain("warning CSP417");
    expect([below.code, above.code]).toEqual([0, 0]);
  });

  it("needs no file, and is refused when the rule has run out", async () => {
    const alone = await csPay(["tax", "--bonus", "36,001元", "--lang", "en"]);
    expect(alone.stdout).toBe(
      "bonus,bonus_rate,bonus_quick_deduction,bonus_tax\n36001.00,0.1,210.00,3390.10\n",
    );
    const late = await tax(fileOf([["10000", "0", "0"]], { first: "2028-01" }), "--bonus", "1000");
    expect(late.stderr).toContain("CSP419");
    expect(late.rows[0]).toMatchObject({ withheld: "150.00", bonus_tax: "" });
    expect(late.code).toBe(1);
    const last = await tax(fileOf([["10000", "0", "0"]], { first: "2027-12" }), "--bonus", "1000");
    expect([last.code, last.rows[0]?.["bonus_tax"]]).toEqual([0, "30.00"]);
  });

  it("stands once for each person and year, beside the earliest of the months", async () => {
    const text = [
      HEADER.join(","),
      "A,2025-02,10000,0,0",
      "A,2025-01,10000,0,0",
      "A,2024-12,10000,0,0",
      "B,2025-02,10000,0,0",
      "",
    ].join("\n");
    const { rows } = await tax(text, "--bonus", "36000");
    expect(rows.map((row) => row["bonus_tax"])).toEqual(["", "1080.00", "1080.00", "1080.00"]);
    expect(rows[0]).toMatchObject({ bonus: "", bonus_rate: "" });
  });

  it("cannot be finer than a fen", async () => {
    const fine = await csPay(["tax", "--bonus", "36000.001", "--lang", "en"]);
    expect(fine).toMatchObject({ code: 2, stdout: "" });
    expect(fine.stderr).toContain("error CSP126");
  });

  it("cannot be a word", async () => {
    expect(await csPay(["tax", "--bonus", "many"])).toMatchObject({ code: 2, stdout: "" });
    expect(await csPay(["tax"])).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("rows that cannot be used", () => {
  const head = `${HEADER.join(",")},hired_month`;

  it("are refused at their place, and the others computed", async () => {
    const text = [
      head,
      "A,2024-01,10000,0,0,",
      "A,2024-02,ten,0,0,",
      "A,2024-03,10000,0,0,",
      "B,2024-01,10000,0,0,",
      "B,2024-13,10000,0,0,",
      "C,2024-05,10000,0,0,2024-06",
      "D,2024-01,10000,0,0,",
      "",
    ].join("\n");
    const { code, stderr, rows } = await tax(text);
    expect(code).toBe(1);
    expect(rows.map((row) => row["employee_id"])).toEqual(["A", "D"]);
    expect(stderr).toContain("months.csv:3:11: error CSP101");
    expect(stderr).toContain("months.csv:6:3: error CSP120");
    expect(stderr).toContain("months.csv:7:3: error CSP206");
    // What lacks a refused row would look right and be wrong.
    expect(stderr).toContain("months.csv:4:1: error CSP420");
    expect(stderr).toContain("months.csv:5:1: error CSP420");
  });

  it("the same month twice with other figures is neither of the two", async () => {
    const { code, rows } = await tax(`${head}\nA,2024-01,1,0,0,\nA,2024-01,2,0,0,\n`);
    expect([code, rows]).toEqual([1, []]);
  });

  it("the same month twice with the same figures is neither of the two either", async () => {
    const twice = "A,2024-01,1,0,0,\nA,2024-01,1,0,0,\n";
    const { code, rows, stderr } = await tax(`${head}\n${twice}B,2024-01,1,0,0,\n`);
    expect([code, rows.map((row) => row["employee_id"])]).toEqual([1, ["B"]]);
    expect(stderr).toContain("months.csv:2:1: error CSP208");
    expect(stderr).toContain("months.csv:3:1: error CSP208");
  });

  it("amounts finer than a fen are refused, and zeros behind the fen are not", async () => {
    const { code, rows, stderr } = await tax(
      `${head}\nA,2024-01,9000.005,0,0,\nB,2024-01,9000.500,0,0,\nC,2024-01,9000,0.001,0,\n`,
    );
    expect([code, rows.map((row) => row["income"])]).toEqual([1, ["9000.50"]]);
    expect(stderr).toContain("months.csv:2:11: error CSP126");
    expect(stderr).toContain("months.csv:4:16: error CSP126");
  });

  it("a year before cumulative withholding has no table", async () => {
    const { code, stderr } = await tax(`${head}\nA,2018-12,1,0,0,\n`);
    expect(code).toBe(1);
    expect(stderr).toContain("months.csv:2:1: error CSP408");
  });

  it("a file that is not there, or has no such columns, is answered by nothing", async () => {
    const gone = await csPay(["tax", "gone.csv", "--lang", "en"]);
    expect([gone.code, gone.stdout]).toEqual([2, ""]);
    const other = await tax("name,amount\nA,1\n");
    expect([other.code, other.stdout]).toEqual([2, ""]);
  });
});

describe("how it is written", () => {
  it("Chinese headers are read, and written unless English is asked for", async () => {
    const cwd = temporaryWorkspace({
      "预扣.csv": "工号,税款所属期,收入,专项扣除,专项附加扣除\n001,2024年1月,10000,1500,1000\n",
    });
    const { stdout, code } = await csPay(["tax", "预扣.csv"], { cwd });
    const [header, row] = stdout.split("\n");
    expect(header).toMatch(/^工号,税款所属期,收入,.*,本期应预扣预缴税额$/);
    expect(row).toBe(
      "001,2024-01,10000.00,1500.00,1000.00,,,,,," +
        "10000.00,5000.00,2500.00,0.03,0.00,75.00,0.00,75.00",
    );
    expect(code).toBe(0);
  });

  it("one JSON document, and a table for a person", async () => {
    const cwd = temporaryWorkspace({ "months.csv": fileOf([["10000", "1500", "1000"]], {}) });
    const json = await csPay(["tax", "months.csv", "--json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: "cs-pay/tax@1",
      rows: [{ employee_id: "E", tax_month: "2024-01", withheld: "75.00" }],
      diagnostics: [],
    });
    const isTTY = { stdout: true, stderr: true };
    const table = await csPay(["tax", "months.csv", "--lang", "en"], { cwd, isTTY, columns: 120 });
    expect(table.stdout).toContain("│");
    expect(table.stdout).toContain("75.00");
  });
});
