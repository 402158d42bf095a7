/**
 * 指纹 — 64 bits that stand for a record, so that millions can be compared without keeping them.
 *
 * With ten million records the odds that any two different ones share a fingerprint are about
 * one in 370,000; every step mixes both halves, so that texts which differ in one digit do not
 * come out alike.
 */
export class Fingerprint {
  /** Both with their sign: numbers up to 2³¹ need no memory of their own. */
  high = 0;
  low = 0;

  /** Begins anew; `seed` keeps ids and whole rows apart. */
  begin(seed: number): void {
    this.high = seed ^ 0x2545f491;
    this.low = seed ^ 0x6c62272e;
  }

  addText(text: string): void {
    let { high, low } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      high = (Math.imul(((high << 13) | (high >>> 19)) ^ code, 0x5bd1e995) + low) | 0;
      low = Math.imul(((low << 11) | (low >>> 21)) + code, 0x27d4eb2f) ^ high;
    }
    this.high = high;
    this.low = low;
    this.addWord(text.length);
  }

  /** The same as `addText` of that text, for bytes that are ASCII. */
  addAscii(bytes: Uint8Array, start: number, end: number): void {
    let { high, low } = this;
    for (let at = start; at < end; at++) {
      const code = bytes[at] ?? 0;
      high = (Math.imul(((high << 13) | (high >>> 19)) ^ code, 0x5bd1e995) + low) | 0;
      low = Math.imul(((low << 11) | (low >>> 21)) + code, 0x27d4eb2f) ^ high;
    }
    this.high = high;
    this.low = low;
    this.addWord(end - start);
  }

  /** Any number, fractions included. */
  addNumber(value: number): void {
    this.addWord(value | 0);
    if (value !== (value | 0)) {
      this.addWord(Math.floor(value / 4_294_967_296));
      this.addWord(Math.floor((value - Math.floor(value)) * 4_294_967_296));
    }
  }

  addWord(word: number): void {
    const high = Math.imul(((this.high << 13) | (this.high >>> 19)) ^ word, 0x5bd1e995) + this.low;
    this.low = Math.imul(((this.low << 11) | (this.low >>> 21)) + word, 0x27d4eb2f) ^ high;
    this.high = high | 0;
  }

  /** Spreads what came last over all bits. */
  end(): void {
    let { high, low } = this;
    high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d);
    low = Math.imul(low ^ (low >>> 13), 0x297a2d39) ^ high;
    high = (Math.imul(high ^ (high >>> 12), 0x1b873593) + low) | 0;
    this.high = high ^ (high >>> 16);
    this.low = low ^ (low >>> 15);
  }
}
