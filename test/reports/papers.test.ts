import path from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../../src/io/text-bytes.ts";
import type { CsvOptions } from "../../src/io/write-csv.ts";
import { sheetContent } from "../../src/io/write-sheet.ts";
import { employerCost } from "../../src/reports/employer-cost.ts";
import { idFault } from "../../src/reports/papers/id-number.ts";
import { papersOf } from "../../src/reports/papers/papers.ts";
import type { Sheet } from "../../src/reports/report.ts";
import { temporaryWorkspace } from "../cli/temporary-workspace.ts";
import { csvTable } from "../support/csv-table.ts";
import { yuan } from "../support/month-result.ts";
import { type Case, monthOf, settingsOf } from "./paper-month.ts";

const PLAIN = { language: "zh", excelIds: false } as const;

function written(sheet: Sheet, options: CsvOptions): string | Uint8Array {
  const content = sheetContent(sheet, options);
  return typeof content === "function" ? Buffer.from(bytesOf(content)).toString() : content;
}

async function paper(
  file: string,
  cases: readonly Case[],
  lines = "",
  language: "zh" | "en" = "zh",
) {
  const { settings } = await settingsOf(lines);
  const papers = papersOf(monthOf(cases), settings, language);
  const sheet = papers.sheets.find((one) => one.file === file);
  if (!sheet) throw new Error(`no ${file}`);
  const codes = papers.diagnostics.map(({ code, facts }) => `${code} ${facts["person"] ?? ""}`);
  const leftOut = papers.leftOut
    .filter((one) => one.file === file)
    .map(({ person, reason }) => `${person.id} ${reason.en}`);
  const bytes = written(sheet, { ...PLAIN, language });
  return { ...sheet.table, sheet, bytes, codes, leftOut, papers };
}

const two: readonly Case[] = [
  { id: "1002", name: "王强", gross: "3200.5" },
  { id: "1001", name: "李梅", gross: "1234.56", account: { bank: "招商银行北京支行" } },
];

describe("bank.csv", () => {
  it("is the generic list unless a template is chosen: by employee, two decimals, no total", async () => {
    const { bytes } = await paper("bank.csv", two);
    expect(bytes).toBe(
      "\uFEFF序号,户名,账号,开户行,金额,备注\r\n" +
        "1,李梅,622200001001,招商银行北京支行,1234.56,2024-05 工资\r\n" +
        "2,王强,622200001002,,3200.50,2024-05 工资\r\n",
    );
  });

  it("has English headers only where no bank dictates them", async () => {
    const generic = await paper("bank.csv", two, "", "en");
    expect(String(generic.bytes).split("\r\n")[0]).toBe(
      "\uFEFFnumber,name,account,bank_name,amount,note",
    );
    const { bytes } = await paper("bank.csv", two, "bank: { template: cmb }\n", "en");
    expect(new TextDecoder("gbk").decode(bytes as Uint8Array)).toBe(
      "账号,户名,金额\r\n622200001001,李梅,1234.56\r\n622200001002,王强,3200.50\r\n",
    );
  });

  it.each([
    ["icbc", "卡号,姓名,金额"],
    ["ccb", "序号,账号,户名,金额,摘要"],
    ["cmb-other-banks", "账号,户名,金额,开户行,开户地"],
  ])("%s has its own columns", async (template, header) => {
    const { columns } = await paper("bank.csv", two, `bank: { template: ${template} }\n`);
    expect(columns.map(({ zh }) => zh).join()).toBe(header);
  });

  it("follows the company's own columns in their order", async () => {
    const lines = [
      "bank:",
      "  columns: { 收款账号: account, 收款户名: name, 金额: amount, 用途: note, 机构: blank }",
      "  header: no",
      "  separator: tab",
      "  note: 代发工资",
      "",
    ].join("\n");
    const { bytes } = await paper("bank.csv", two, lines);
    expect(bytes).toBe(
      "\uFEFF622200001001\t李梅\t1234.56\t代发工资\t\r\n" +
        "622200001002\t王强\t3200.50\t代发工资\t\r\n",
    );
  });

  it("leaves held people out and names them, without a finding of its own", async () => {
    const held = { id: "1003", gross: "900", held: true };
    const { rows, leftOut, codes, papers } = await paper("bank.csv", [...two, held]);
    expect(rows).toHaveLength(2);
    expect(leftOut).toEqual(["1003 the payslip is held"]);
    expect(codes).toEqual([]);
    expect(papers.payment.total.toFixed()).toBe("4435.06");
  });

  it("pays nobody nothing or less", async () => {
    const cases = [
      ...two,
      { id: "1003", gross: "0" },
      { id: "1004", gross: "10", taken: { adjustment: "-30" } },
    ];
    const { rows, leftOut, codes } = await paper("bank.csv", cases);
    expect(rows).toHaveLength(2);
    expect(leftOut).toEqual(["1003 nothing to pay", "1004 nothing to pay"]);
    expect(codes).toEqual(["CSP482 1003 员工1003", "CSP482 1004 员工1004"]);
  });

  it("pays nobody of an account that two people have, however it is written", async () => {
    const cases = [
      { id: "1001", gross: "100", account: { number: "6222 0000 1111" } },
      { id: "1002", gross: "100", account: { number: "6222-00001111" } },
      { id: "1003", gross: "100" },
    ];
    const { rows, codes } = await paper("bank.csv", cases);
    expect(rows.map((row) => row[2])).toEqual(["622200001003"]);
    expect(codes).toEqual(["CSP481 1001 员工1001", "CSP481 1002 员工1002"]);
  });

  it("does not pay into the account of a held person either", async () => {
    const cases = [
      { id: "1001", gross: "100", account: { number: "1" } },
      { id: "1002", gross: "100", account: { number: "1" }, held: true },
    ];
    const { rows, leftOut } = await paper("bank.csv", cases);
    expect(rows).toEqual([]);
    expect(leftOut).toEqual([
      "1001 somebody else has the same bank account",
      "1002 the payslip is held",
    ]);
  });

  it("wants an account, and a whole number", async () => {
    const cases = [
      { id: "1001", gross: "100", account: undefined },
      { id: "1002", gross: "100", account: { number: "6222****1234" } },
      { id: "1003", gross: "100" },
    ];
    const { leftOut, codes } = await paper("bank.csv", cases);
    expect(leftOut).toEqual([
      "1001 no bank account in the roster",
      "1002 the bank account is not a full number",
    ]);
    expect(codes).toEqual(["CSP480 1001 员工1001", "CSP483 1002 员工1002"]);
  });

  it("says nothing about accounts where the roster has none, but lists everybody", async () => {
    const cases = [{ id: "1001", gross: "100", account: undefined }];
    const { codes, leftOut } = await paper("bank.csv", cases);
    expect(codes).toEqual([]);
    expect(leftOut).toHaveLength(1);
  });

  it("names the account holder and warns when it is somebody else", async () => {
    const cases = [
      { id: "1001", name: "李 梅", gross: "100", account: { holder: "李梅" } },
      { id: "1002", name: "王强", gross: "100", account: { holder: "王大伟" } },
    ];
    const { rows, codes } = await paper("bank.csv", cases);
    expect(rows.map((row) => row[1])).toEqual(["李梅", "王大伟"]);
    expect(codes).toEqual(["CSP484 1002 王强"]);
  });

  it("neutralises a name that a spreadsheet would calculate, and keeps amounts numbers", async () => {
    const cases = [{ id: "1001", name: '=HYPERLINK("x")', gross: "100" }];
    const { bytes } = await paper("bank.csv", cases);
    expect(bytes).toContain(`1,"'=HYPERLINK(""x"")",622200001001,,100.00,`);
  });

  it("keeps the digits of an account in Excel", async () => {
    const { sheet } = await paper("bank.csv", two);
    const text = written(sheet, { language: "zh", excelIds: true });
    expect(text).toContain(`"=""622200001001"""`);
  });

  it("never writes a question mark for a sign that GBK lacks", async () => {
    const cases = [
      { id: "1001", name: "李𠮷", gross: "100" },
      { id: "1002", gross: "100" },
    ];
    const utf8 = await paper("bank.csv", cases);
    expect(utf8.codes).toEqual([]);
    const { rows, codes, leftOut } = await paper("bank.csv", cases, "bank: { template: icbc }\n");
    expect(rows).toHaveLength(1);
    expect(codes).toEqual(["CSP486 1001 李𠮷"]);
    expect(leftOut).toEqual(["1001 GBK has no 𠮷"]);
  });

  it("points out a list that the bank handles later", async () => {
    const cases = Array.from({ length: 2001 }, (_, index) => ({
      id: `${10_000 + index}`,
      gross: "1",
    }));
    expect((await paper("bank.csv", cases.slice(1))).codes).toEqual([]);
    expect((await paper("bank.csv", cases)).codes).toEqual(["CSP485 "]);
  });

  it("has only a header in a month without people", async () => {
    const { columns, rows } = await paper("bank.csv", []);
    expect([columns.length, rows]).toEqual([6, []]);
  });
});

describe("tax-import.csv", () => {
  const shares = {
    pension: "-240",
    medical: "-60",
    major_medical: "-7",
    unemployment: "-15",
    housing_fund: "-360",
    income_tax: "-12.34",
  };

  it("has the 29 columns of the client in their order", async () => {
    const { columns } = await paper("tax-import.csv", []);
    expect(columns.map(({ zh }) => zh)).toEqual(
      (
        "工号 *姓名 *证件类型 *证件号码 本期收入 本期免税收入 基本养老保险费 基本医疗保险费 失业保险费 " +
        "住房公积金 累计子女教育 累计继续教育 累计住房贷款利息 累计住房租金 累计赡养老人 " +
        "累计3岁以下婴幼儿照护 累计个人养老金 企业(职业)年金 商业健康保险 税延养老保险 公务交通费用 " +
        "通讯费用 律师办案费用 西藏附加减除费用 其他 准予扣除的捐赠额 减免税额 协定减免 备注"
      ).split(" "),
    );
    expect(columns).toHaveLength(29);
  });

  it("files income before deductions, shares as positive amounts, the year's columns blank", async () => {
    const { rows } = await paper("tax-import.csv", [
      { id: "1001", name: "李梅", gross: "4500", taken: shares, idNumber: "11010519491231002x" },
    ]);
    const blank = Array.from({ length: 19 }, () => "");
    expect(rows).toEqual([
      [
        "1001",
        "李梅",
        "居民身份证",
        "11010519491231002X",
        "4500.00",
        "",
        "240.00",
        "67.00",
        "15.00",
        "360.00",
        ...blank,
      ],
    ]);
  });

  it("files whoever earned nothing with zeros", async () => {
    const { rows } = await paper("tax-import.csv", [{ id: "1001", gross: "0" }]);
    expect(rows[0]?.slice(4, 11)).toEqual(["0.00", "", "0.00", "0.00", "0.00", "0.00", ""]);
  });

  it("files a one-off bonus apart from the wages of the month, and says so", async () => {
    const month = monthOf([{ id: "1001", gross: "36500" }]);
    const payslips = month.payslips.map((slip) => ({ ...slip, oneOff: yuan("30000") }));
    const { settings } = await settingsOf();
    const { sheets, leftOut } = papersOf({ ...month, payslips }, settings, "en");
    const sheet = sheets.find(({ file }) => file === "tax-import.csv");
    expect(sheet?.table.rows[0]?.[4]).toBe("6500.00");
    expect(leftOut.map(({ file, reason }) => `${file} ${reason.en}`)).toEqual([
      "tax-import.csv bonus or severance of 30000.00 yuan is filed on the client's own sheet for it",
    ]);
  });

  it("files annuity and health insurance as deducted, and of the fund what tax deducts", async () => {
    const month = monthOf([{ id: "1001", gross: "8000", taken: { housing_fund: "-1200" } }]);
    const declared = new Map([
      ["annuity", yuan("320")],
      ["health_insurance", yuan("200")],
      ["private_pension", yuan("1000")],
    ]);
    const filed = { declared, fundNotDeducted: yuan("240") };
    const payslips = month.payslips.map((slip) => ({ ...slip, ...filed }));
    const { settings } = await settingsOf();
    const { sheets, leftOut } = papersOf({ ...month, payslips }, settings, "en");
    const table = sheets.find(({ file }) => file === "tax-import.csv")?.table;
    const cell = (header: string) =>
      table?.rows[0]?.[table.columns.findIndex(({ zh }) => zh === header)];
    expect(cell("住房公积金")).toBe("960.00");
    expect([cell("企业(职业)年金"), cell("商业健康保险")]).toEqual(["320.00", "200.00"]);
    // The client adds the year-to-date columns up by itself.
    expect(cell("累计个人养老金")).toBe("");
    expect(leftOut.map(({ reason }) => reason.en)).toEqual([
      "240.00 yuan of the housing fund exceed what tax deducts: 960.00 is filed",
    ]);
  });

  it("leaves out who is held, has no number or other papers, and doubts a wrong last sign", async () => {
    const { rows, leftOut, codes } = await paper("tax-import.csv", [
      { id: "1001", gross: "1", held: true },
      { id: "1002", gross: "1", idNumber: undefined },
      { id: "1003", gross: "1", idNumber: "H12345678" },
      { id: "1004", gross: "1", idNumber: "110105194912310021" },
    ]);
    expect(rows.map(([id]) => id)).toEqual(["1004"]);
    expect(leftOut).toEqual([
      "1001 the payslip is held",
      "1002 no ID-card number in the roster",
      "1003 the ID-card number does not have 18 characters",
    ]);
    expect(codes).toEqual(["CSP487 1002 员工1002", "CSP488 1003 员工1003", "CSP489 1004 员工1004"]);
  });

  it("never prints a number in a finding", async () => {
    const cases = [{ id: "1001", gross: "1", idNumber: "H12345678", account: { number: "6222*" } }];
    const { papers } = await paper("tax-import.csv", cases);
    expect(JSON.stringify(papers.diagnostics)).not.toMatch(/H12345678|6222/);
  });

  it("follows the company's own template, matched by name", async () => {
    const root = temporaryWorkspace({
      "模板/扣缴端.csv":
        "正常工资薪金所得,,,\n*证件号码,姓名,* 本期收入,失业保险费,基本养老保险费,*国籍,\n",
    });
    const { settings, diagnostics } = await settingsOf(
      "tax_import: { template: 模板/扣缴端.csv }\n",
      root,
    );
    expect(diagnostics).toMatchObject([{ code: "CSP341", facts: { columns: "*国籍" } }]);
    const cases = [{ id: "1001", name: "李梅", gross: "4500", taken: shares }];
    const { sheets, diagnostics: found } = papersOf(monthOf(cases), settings, "zh");
    const sheet = sheets.find(({ file }) => file === "tax-import.csv");
    expect(sheet?.table.columns.map(({ zh }) => zh).join()).toBe(
      "*证件号码,姓名,* 本期收入,失业保险费,基本养老保险费,*国籍",
    );
    expect(sheet?.table.rows).toEqual([
      ["11010519491231002X", "李梅", "4500.00", "15.00", "240.00", ""],
    ]);
    // The columns that the template lacks have amounts this month.
    expect(found).toMatchObject([
      { code: "CSP342", facts: { columns: "基本医疗保险费, 住房公积金" } },
    ]);
  });

  it("a template that is not there, or is none, stops the run", async () => {
    const root = temporaryWorkspace({ "x.csv": "姓名,金额\n" });
    const of = async (file: string) =>
      (await settingsOf(`tax_import: { template: ${file} }\n`, root)).diagnostics;
    expect(await of("y.csv")).toMatchObject([{ code: "CSP505" }]);
    expect(await of("x.csv")).toMatchObject([
      { code: "CSP340", facts: { columns: "*证件号码, 本期收入" } },
    ]);
  });
});

// Both numbers are examples of the standard GB 11643 and of its explanations.
it.each([
  ["11010519491231002X", undefined],
  ["440524188001010014", undefined],
  ["440524188001010015", "check"],
  ["44052418800101001", "form"],
  ["护照E1234567", "form"],
])("the ID-card number %s: %s", (number, fault) => {
  expect(idFault(number)).toBe(fault);
});

describe("employer-cost.csv", () => {
  const cases: readonly Case[] = [
    { id: "1", team: "二组", gross: "3000", employer: { pension: "480", housing_fund: "240" } },
    { id: "2", team: "一组", gross: "2000", employer: { pension: "320" }, held: true },
    { id: "3", team: "一组", held: true },
  ];

  it("adds the employer's shares to the gross pay, by team and for the centre", () => {
    const { columns, rows } = employerCost.make(monthOf(cases), "en");
    expect(columns.map(({ name }) => name).join()).toBe(
      "team,headcount,unknown,gross,employer_pension,employer_housing_fund,employer_shares," +
        "total_cost,known_cost,shares_unknown,unknown_schemes",
    );
    expect(rows.map((row) => row.join())).toEqual([
      "一组,2,1,2000.00,320.00,0.00,320.00,,2320.00,0,",
      "二组,1,0,3000.00,480.00,240.00,720.00,3720.00,3720.00,0,",
      "total,3,1,5000.00,800.00,240.00,1040.00,,6040.00,0,",
    ]);
  });

  it("names the schemes whose share is unknown, and gives no total without them", () => {
    const { rows } = employerCost.make(
      monthOf([
        { id: "1", gross: "3000", employer: { pension: "480" }, unknownShares: ["injury"] },
        { id: "2", gross: "2000", employer: { pension: "320", injury: "4" } },
        { id: "3", gross: "1000", held: true, unknownShares: ["pension", "injury"] },
      ]),
      "en",
    );
    // 2,324 is the cost of employee 2, the only one whose shares are all known.
    expect(rows[0]?.join("|")).toBe("一组|3|0|6000.00|||||2324.00|2|injury; pension");
  });

  it("does not count pay again that a sealed month has accrued", () => {
    const { columns, rows } = employerCost.make(
      monthOf([{ id: "1", gross: "5000", accruedBefore: "2000", employer: { pension: "480" } }]),
      "en",
    );
    expect(columns.at(-1)?.name).toBe("accrued_before");
    expect(rows[0]?.join()).toBe("一组,1,0,5000.00,480.00,480.00,3480.00,3480.00,0,,2000.00");
  });

  it("leaves the cost of a team open while nobody's pay is known", () => {
    const { rows } = employerCost.make(monthOf([{ id: "1", held: true }]), "zh");
    expect(rows.map((row) => row.join())).toEqual(["一组,1,1,,0.00,,,0,", "合计,1,1,,0.00,,,0,"]);
  });
});

describe("journal.csv", () => {
  const cases: readonly Case[] = [
    {
      id: "1",
      team: "一组",
      gross: "5000",
      taken: {
        pension: "-400",
        housing_fund: "-300",
        income_tax: "-12.5",
        fine: "-50",
        adjustment: "120",
      },
      employer: { pension: "800", housing_fund: "300" },
    },
    { id: "2", team: "二组", gross: "2000", held: true },
    { id: "3", team: "二组", held: true },
    { id: "4", team: "二组", gross: "100", taken: { adjustment: "-150" } },
  ];
  const posted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join("|"));

  it("accrues by team, keeps held pay payable, and pays the rest on pay day", async () => {
    const { rows, leftOut } = await paper("journal.csv", cases);
    expect(posted(rows)).toEqual([
      "1|2024-05-31|计提工资|5601|销售费用-职工工资|一组|5000.00|",
      "1|2024-05-31|计提工资|5601|销售费用-职工工资|二组|2100.00|",
      "1|2024-05-31|计提工资|2211|应付职工薪酬-工资|||5100.00",
      "1|2024-05-31|计提工资，挂起未发|2211|应付职工薪酬-工资|||2000.00",
      "2|2024-05-31|计提单位社保公积金|5601|销售费用-社保公积金|一组|1100.00|",
      "2|2024-05-31|计提单位社保公积金|2211|应付职工薪酬-社会保险费|||800.00",
      "2|2024-05-31|计提单位社保公积金|2211|应付职工薪酬-住房公积金|||300.00",
      "3|2024-06-10|发放工资|2211|应付职工薪酬-工资||5100.00|",
      "3|2024-06-10|发放工资|2241|其他应付款-代扣社会保险费|||400.00",
      "3|2024-06-10|发放工资|2241|其他应付款-代扣住房公积金|||300.00",
      "3|2024-06-10|发放工资|2221|应交税费-应交个人所得税|||12.50",
      "3|2024-06-10|发放工资|5301|营业外收入-员工罚款|||50.00",
      "3|2024-06-10|发放工资|1221|其他应收款-职工往来|||30.00",
      "3|2024-06-10|发放工资|1221|其他应收款-职工往来||50.00|",
      "3|2024-06-10|发放工资|1002|银行存款|||4357.50",
    ]);
    expect(leftOut).toEqual(["3 the gross pay is unknown: not accrued"]);
  });

  it("accrues no unknown share and names who has one", async () => {
    const known = { id: "1", gross: "1000", employer: { pension: "160" } };
    const { rows, leftOut } = await paper("journal.csv", [
      { ...known, unknownShares: ["工伤保险", "住房公积金"] },
    ]);
    expect(posted(rows)).toContain(
      "2|2024-05-31|计提单位社保公积金|2211|应付职工薪酬-社会保险费|||160.00",
    );
    expect(leftOut).toEqual([
      "1 the employer's share is unknown: 工伤保险, 住房公积金 not accrued",
    ]);
  });

  it("takes held pay of an earlier month from what is payable and accrues it no second time", async () => {
    const { rows } = await paper("journal.csv", [
      { id: "1", gross: "5000", accruedBefore: "2000", taken: { income_tax: "-12.5" } },
    ]);
    // 5,000 paid = 2,000 accrued and held before + 3,000 of this month.
    expect(posted(rows)).toEqual([
      "1|2024-05-31|计提工资|5601|销售费用-职工工资|一组|3000.00|",
      "1|2024-05-31|计提工资|2211|应付职工薪酬-工资|||3000.00",
      "2|2024-06-10|发放工资|2211|应付职工薪酬-工资||5000.00|",
      "2|2024-06-10|发放工资|2221|应交税费-应交个人所得税|||12.50",
      "2|2024-06-10|发放工资|1002|银行存款|||4987.50",
    ]);
  });

  it("uses the company's accounts, and a team's own", async () => {
    const lines = [
      "journal:",
      "  accounts: { wages: 6602.01 管理费用, bank: 基本户 }",
      "  teams: { 一组: 5401 主营业务成本 }",
      "",
    ].join("\n");
    const { rows } = await paper("journal.csv", cases, lines, "en");
    const accounts = rows.map(([entry, , , code, account]) => `${entry} ${code} ${account}`);
    expect(accounts.slice(0, 2)).toEqual(["1 5401 主营业务成本", "1 6602.01 管理费用"]);
    expect(accounts.slice(4, 5)).toEqual(["2 5401 主营业务成本"]);
    expect(accounts.at(-1)).toBe("3  基本户");
  });
});

it("left-out.csv names everybody whom a file leaves out, by file and person", async () => {
  const cases = [
    { id: "1002", name: "@王强", held: true },
    { id: "1001", name: "李梅", gross: "10", account: undefined },
  ];
  const { bytes } = await paper("left-out.csv", cases, "", "en");
  expect(bytes).toBe(
    "\uFEFFfile,employee_id,name,reason,net\r\n" +
      "bank.csv,1001,李梅,no bank account in the roster,10.00\r\n" +
      "bank.csv,1002,'@王强,the payslip is held,\r\n" +
      "journal.csv,1002,'@王强,the gross pay is unknown: not accrued,\r\n" +
      "tax-import.csv,1002,'@王强,the payslip is held,\r\n",
  );
});

// The worked examples of both source policies: the tax client gets the gross pay, the bank the net.
it.each([
  ["telecom-support", "8001", "1510.00", "1600.00"],
  ["online-shop", "00102", "2915.59", "3065.59"],
])("%s pays %s %s of a gross pay of %s", (workspace, employee, net, gross) => {
  const folder = path.resolve(import.meta.dirname, "../../fixtures/workspaces", workspace);
  const filed = csvTable(path.join(folder, "expected/tax-import.csv"));
  const row = filed.find((one) => one["工号"] === employee);
  expect(row?.["本期收入"]).toBe(gross);
  const paid = csvTable(path.join(folder, "expected/bank.csv"));
  expect(paid.find((one) => one["户名"] === row?.["*姓名"])?.["金额"]).toBe(net);
});
