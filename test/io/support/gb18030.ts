/* The platform only decodes GB18030; the two-byte part of the table is turned round here. */
const codes = new Map<string, readonly number[]>([["𠀀", [0x95, 0x32, 0x82, 0x36]]]);
const decoder = new TextDecoder("gb18030");
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) {
      const bytes = [lead, trail];
      const character = decoder.decode(Uint8Array.from(bytes));
      if (character.length === 1) codes.set(character, bytes);
    }
  }
}

/** 编成 GB18030 — as Excel and WPS in China save a CSV file. */
export function gb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = code < 0x80 ? [code] : codes.get(character);
    if (!known) throw new Error(`the test alphabet has no code for ${character}`);
    for (const byte of known) bytes.push(byte);
  }
  return Buffer.from(bytes);
}
