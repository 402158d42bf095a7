/**
 * GBK 编码 — text as bank systems in China read it; Node decodes this encoding but cannot write it.
 *
 * The table is read back from the decoder, so no second copy of it can go wrong.
 */
export function gbkBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) bytes.push(...(pairOf(character) ?? QUESTION_MARK));
  return Uint8Array.from(bytes);
}

/** 写不出的字 — characters of the text that GBK does not have, each once. */
export function notInGbk(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => pairOf(character) === undefined);
}

const QUESTION_MARK: readonly number[] = [63];
const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

let pairs: ReadonlyMap<string, readonly number[]> | undefined;

function pairOf(character: string): readonly number[] | undefined {
  if (character <= "\u007f") return [character.charCodeAt(0)];
  pairs ??= pairsByCharacter();
  return pairs.get(character);
}

function pairsByCharacter(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, readonly number[]>();
  for (let lead = LEADS.from; lead <= LEADS.to; lead += 1) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // A byte that makes no pair leaves the mark of damage, or itself behind it.
      const whole = [...character].length === 1 && character !== "\ufffd";
      if (whole && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}
