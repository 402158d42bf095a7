import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import { isTimeZone } from "../../kernel/time-zone.ts";
import { type StaffedHours, type Places, type Site, USUAL_SHIFT } from "../../measures/places.ts";
import type { Field, Tree } from "../../policy/load/tree.ts";
import type { SettingReader } from "./setting-reader.ts";
import { hoursIn, type Hours, WEEKDAYS } from "./written-hours.ts";
import type { Written } from "./written.ts";

/** 地点选择 — sites, core hours and teams of cs-pay.yaml, with what only the policy can confirm. */
export interface PlaceChoices extends Places {
  /** Shifts that sites name, with their places. */
  readonly shiftsNamed: readonly Written[];
  /** Sites that core hours name. */
  readonly sitesNamed: readonly Written[];
}

/** 读地点设置时的键 — the keys of cs-pay.yaml that say where and with whom people work. */
export const PLACE_KEYS = ["sites", "core_hours", "teams"];
/** The clock of a workspace that names none (clauses.md X2). */
const USUAL_ZONE = "Asia/Shanghai";
const HOURS: Bilingual = {
  zh: '"09:00-12:00, 13:00-18:00"，或按班次 { day: "…" }',
  en: '"09:00-12:00, 13:00-18:00", or by shift { day: "…" }',
};
const ZONE: Bilingual = { zh: "时区名，如 Asia/Shanghai", en: "a zone name such as Asia/Shanghai" };
const WINDOWS = '[{ from: "09:00", to: "18:00", people: 3 }]';

/** 地点选择 — undefined where cs-pay.yaml says nothing of sites, core hours or teams. */
export function placeChoices(
  fields: ReadonlyMap<string, Field>,
  reader: SettingReader,
): PlaceChoices | undefined {
  if (!PLACE_KEYS.some((key) => fields.has(key))) return undefined;
  const shiftsNamed: Written[] = [];
  const sitesNamed: Written[] = [];
  const sites = new Map<string, Site>();
  const written = reader.fields(fields.get("sites"), "beijing: { time_zone: Asia/Shanghai }");
  for (const field of written?.fields ?? []) {
    sites.set(field.key, siteOf(field, reader, shiftsNamed));
  }
  const core = reader.inside(
    fields.get("core_hours"),
    ["time_zone", "windows"],
    `{ time_zone: ${USUAL_ZONE}, windows: ${WINDOWS} }`,
  );
  return {
    sites,
    timeZone: zoneOf(core?.get("time_zone"), reader),
    windows: windowsOf(core?.get("windows"), reader, sitesNamed),
    outsourcedTeams: outsourcedTeams(fields.get("teams"), reader),
    shiftsNamed,
    sitesNamed,
  };
}

/** 地点设置之误 — shifts and sites that are named and do not exist; only the policy tells. */
export function placeFindings(
  places: PlaceChoices | undefined,
  shifts: readonly string[],
): readonly Diagnostic[] {
  if (!places) return [];
  const sites = [...places.sites.keys()];
  return [
    ...places.shiftsNamed.flatMap((one) => unknownName("CSP350", one, shifts)),
    ...places.sitesNamed.flatMap((one) => unknownName("CSP351", one, sites)),
  ];
}

function unknownName(
  code: "CSP350" | "CSP351",
  { text, place }: Written,
  known: readonly string[],
): readonly Diagnostic[] {
  if (known.includes(text)) return [];
  const near = nearest(text, known);
  const hint = near !== undefined && {
    hint: { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
  };
  return [{ code, place, facts: { name: text, known: known.join(", ") || "—" }, ...hint }];
}

function siteOf(field: Field, reader: SettingReader, shifts: Written[]): Site {
  const keys = ["time_zone", "shift", "hours"];
  const site = reader.inside(field, keys, "{ time_zone: Asia/Shanghai }");
  const shift = reader.text(site?.get("shift"));
  if (shift) shifts.push(shift);
  return {
    timeZone: zoneOf(site?.get("time_zone"), reader),
    shift: shift?.text,
    hours: hoursOfSite(site?.get("hours"), shift?.text ?? USUAL_SHIFT, reader, shifts),
  };
}

function hoursOfSite(
  field: Field | undefined,
  usual: string,
  reader: SettingReader,
  shifts: Written[],
): ReadonlyMap<string, Hours> {
  const hours = new Map<string, Hours>();
  const add = (shift: string, value: Tree) => {
    const read = value.kind === "text" ? hoursIn(value.text) : undefined;
    if (read) hours.set(shift, read);
    else if (field) reader.refuse({ ...field, value }, HOURS);
  };
  if (field?.value.kind === "fields") {
    for (const { key, keyPlace, value } of field.value.fields) {
      shifts.push({ text: key, place: keyPlace });
      add(key, value);
    }
  } else if (field) add(usual, field.value);
  return hours;
}

function zoneOf(field: Field | undefined, reader: SettingReader): string {
  const zone = reader.text(field);
  if (!field || !zone || isTimeZone(zone.text)) return zone?.text ?? USUAL_ZONE;
  reader.refuse(field, ZONE);
  return USUAL_ZONE;
}

function windowsOf(
  field: Field | undefined,
  reader: SettingReader,
  sites: Written[],
): readonly StaffedHours[] {
  if (!field) return [];
  if (field.value.kind !== "list") {
    reader.refuse(field, { zh: WINDOWS, en: WINDOWS });
    return [];
  }
  return field.value.items.flatMap((value) => {
    const window = { key: field.key, keyPlace: value.place, value };
    return windowOf(window, reader, sites) ?? [];
  });
}

function windowOf(field: Field, reader: SettingReader, sites: Written[]): StaffedHours | undefined {
  const keys = ["from", "to", "people", "days", "site"];
  const fields = reader.inside(field, keys, '{ from: "09:00", to: "18:00", people: 3 }');
  if (!fields) return undefined;
  const [from, to, people] = ["from", "to", "people"].map((key) => textOf(fields.get(key)));
  const hours = hoursIn(`${from ?? ""}-${to ?? ""}`)?.[0];
  if (!hours || people === undefined || !/^[1-9]\d*$/.test(people)) {
    const wanted = '{ from: "09:00", to: "18:00", people: 3 }';
    reader.refuse(field, { zh: wanted, en: wanted });
    return undefined;
  }
  const site = reader.text(fields.get("site"));
  if (site) sites.push(site);
  const weekdays = weekdaysOf(fields.get("days"), reader);
  return { ...hours, people: Number(people), weekdays, site: site?.text };
}

function weekdaysOf(field: Field | undefined, reader: SettingReader) {
  if (!field) return undefined;
  const items = field.value.kind === "list" ? field.value.items : [field.value];
  const days = items.flatMap((value) => reader.word({ ...field, value }, WEEKDAYS) ?? []);
  return new Set(days.map((day) => WEEKDAYS.indexOf(day) + 1));
}

function outsourcedTeams(field: Field | undefined, reader: SettingReader): ReadonlySet<string> {
  const teams = reader.fields(field, "team-b: { kind: outsourced }");
  const found = (teams?.fields ?? []).filter((team) => {
    const kind = reader.inside(team, ["kind"], "{ kind: outsourced }")?.get("kind");
    return reader.word(kind, ["staff", "outsourced"]) === "outsourced";
  });
  return new Set(found.map(({ key }) => key));
}

function textOf(field: Field | undefined): string | undefined {
  return field?.value.kind === "text" ? field.value.text.trim() : undefined;
}
