import { describe, expect, it } from "vitest";
import { TextLines } from "../../src/kernel/text-lines.ts";

describe("places in a text", () => {
  it("count characters, of which some take two units", () => {
    const lines = new TextLines("p.yaml", "a𠮷b\n中c");
    const placeAt = (offset: number) => {
      const { line, column } = lines.placeAt(offset);
      return [line, column];
    };
    expect([0, 1, 3, 5, 6].map(placeAt)).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 2],
    ]);
    expect(lines.line(2)).toBe("中c");
  });
});
