import { expect, it } from "vitest";
import { describeInputs } from "../../src/inputs/describe-inputs.ts";

it.each(["zh", "en"] as const)("every column is described (%s)", (language) => {
  for (const { kind, title, names, columns } of describeInputs(language)) {
    expect(title, kind).not.toBe("");
    expect(names[0], kind).toBe(kind);
    for (const { name, header, doc } of columns) {
      expect(header, `${kind}.${name}`).toMatch(/\p{Script=Han}/u);
      expect(doc, `${kind}.${name}`).not.toBe("");
    }
  }
});

it("a column tells its headers, whether it must be there, and its words", () => {
  const sales = describeInputs("en").find(({ kind }) => kind === "sales");
  const paidAt = sales?.columns.find(({ name }) => name === "paid_at");
  const status = sales?.columns.find(({ name }) => name === "status");
  expect(paidAt).toMatchObject({ header: "付款时间", required: true, type: "moment", words: [] });
  expect(status).toMatchObject({ required: false, words: ["closed", "unpaid", "paid"] });
});
