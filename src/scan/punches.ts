import { cellAt, codeIn, numberIn } from "./cells";
import { longer } from "./memory";

/*
 * The punches that were read last, in columns that the host fetches; and when everybody punched
 * last. People are known by the numbers that the host gives them, through all files.
 */
let personCell: usize = 0;
let momentCell: usize = 0;
let siteCell: usize = 0;

/** By the code of the person's cell: the number of the person. */
let personOf: usize = 0;
let codes: u32 = 0;

/** By person: the moment of the latest punch; without one the beginning of 1970. */
let latest: usize = 0;
let people: u32 = 0;

/** The columns: one value for each line that is kept. */
let persons: usize = 0;
let moments: usize = 0;
let lines: usize = 0;
let sites: usize = 0;
let kept: u32 = 0;

/** Columns for so many punches stand at `to`, one behind the other; the widest is the first. */
export function keepPunchesAt(to: usize, most: u32): void {
  moments = to;
  persons = to + most * 8;
  lines = to + most * 12;
  sites = to + most * 16;
}

/** Begins a file. */
export function beginPunches(person: u32, moment: u32, site: u32): void {
  personCell = cellAt(person);
  momentCell = cellAt(moment);
  siteCell = cellAt(site);
}

/** Whose punches a code of the person's cell means. */
export function setPuncher(code: u32, person: u32): void {
  if (code >= codes) {
    const count = max(code + 1, codes * 2);
    personOf = longer(personOf, codes * 4, count * 4);
    codes = count;
  }
  store<u32>(personOf + code * 4, person);
}

/** 渐晚 — whether somebody punches later than ever before; that is the latest punch then. */
export function isLater(person: u32, moment: f64): bool {
  if (person >= people) {
    const count = max(person + 1, people * 2);
    latest = longer(latest, people * 8, count * 8);
    people = count;
  }
  const at = latest + person * 8;
  if (moment <= load<f64>(at)) return false;
  store<f64>(at, moment);
  return true;
}

/** Whether the punch that was read last is the latest of its person. */
export function isLatest(): bool {
  return isLater(load<u32>(personOf + codeIn(personCell) * 4), numberIn(momentCell));
}

/** 留一条 — keeps the punch that was read last. */
export function keepPunch(line: u32): void {
  store<f64>(moments + kept * 8, numberIn(momentCell));
  store<u32>(persons + kept * 4, load<u32>(personOf + codeIn(personCell) * 4));
  store<u32>(lines + kept * 4, line);
  store<i32>(sites + kept * 4, codeIn(siteCell));
  kept += 1;
}

/** The host has fetched what was kept: there is room for others. */
export function forgetPunches(): void {
  kept = 0;
}
