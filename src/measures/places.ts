/** The key of hours that are not said of a shift by name. */
export const USUAL_SHIFT = "";

/** 地点 — where people work: its time zone, its usual shift, and its own hours of the shifts. */
export interface Site {
  readonly timeZone: string;
  /** The shift of whoever has no row in the schedule; undefined = the policy's first. */
  readonly shift: string | undefined;
  /** Shift → its local hours; what lies between two stretches is a break. */
  readonly hours: ReadonlyMap<string, readonly { readonly from: number; readonly to: number }[]>;
}

/** 服务时段 — so many people at least, every day from one clock time to another. */
export interface StaffedHours {
  /** Seconds after midnight on the clock of the core hours. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
  /** 1 Monday … 7 Sunday; undefined = every day. */
  readonly weekdays: ReadonlySet<number> | undefined;
  /** Only people of this site count. */
  readonly site: string | undefined;
}

/** 地点设置 — what cs-pay.yaml says of sites, core hours and teams. */
export interface Places {
  readonly sites: ReadonlyMap<string, Site>;
  /** The one clock on which all sites are compared. */
  readonly timeZone: string;
  readonly windows: readonly StaffedHours[];
  /** Teams of another firm: appraised, not paid. */
  readonly outsourcedTeams: ReadonlySet<string>;
}
