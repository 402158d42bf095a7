import { describe, expect, it } from "vitest";
import { Fingerprint } from "../../src/intake/fingerprint.ts";
import { FingerprintTable } from "../../src/intake/fingerprint-table.ts";

const COUNT = 200_000;

function printOf(print: Fingerprint, text: string): Fingerprint {
  print.begin(1);
  print.addText(text);
  print.end();
  return print;
}

describe("fingerprints tell records apart", () => {
  it("running numbers all differ and are all found again, while the table grows", () => {
    const table = new FingerprintTable(1);
    const print = new Fingerprint();
    for (let index = 0; index < COUNT; index++) {
      const met = table.meet(printOf(print, `C${100_000_000 + index}`));
      if (met < 0) table.setWord(-1 - met, 0, index);
    }
    expect(table.size).toBe(COUNT);
    for (let index = 0; index < COUNT; index += 997) {
      const met = table.meet(printOf(print, `C${100_000_000 + index}`));
      expect(met >= 0 && table.word(met, 0)).toBe(index);
    }
  });

  it("each half alone is as good as chance: few numbers share 32 bits", () => {
    const halves = { high: new Set<number>(), low: new Set<number>() };
    const print = new Fingerprint();
    for (let index = 0; index < COUNT; index++) {
      printOf(print, `2024-05-01 08:00:${index}`);
      halves.high.add(print.high);
      halves.low.add(print.low);
    }
    // By chance 200,000 numbers of 32 bits bring about 4.7 pairs.
    expect(COUNT - halves.high.size).toBeLessThan(20);
    expect(COUNT - halves.low.size).toBeLessThan(20);
  });

  it("the border between two texts matters, and so do fractions", () => {
    const print = new Fingerprint();
    const of = (...values: (string | number)[]) => {
      print.begin(1);
      for (const value of values) {
        if (typeof value === "string") print.addText(value);
        else print.addNumber(value);
      }
      print.end();
      return `${print.high} ${print.low}`;
    };
    expect(of("ab", "c")).not.toBe(of("a", "bc"));
    expect(of("", "a")).not.toBe(of("a", ""));
    expect(of(2.5)).not.toBe(of(2.25));
    expect(of(2)).not.toBe(of(2 + 4_294_967_296));
    expect(of("E001", 12)).toBe(of("E001", 12));
  });
});
