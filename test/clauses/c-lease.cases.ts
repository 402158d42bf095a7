/**
 * 租赁用例 — one sentence of C16: rows of leases.csv and outages.csv, and the lines of the bill.
 *
 * All are of May 2024, which has 31 days, for one client at 600 a seat; amounts are worked out by
 * hand from the clause.
 */
export interface LeaseCase {
  readonly name: string;
  /** `seats,monthly_fee,from,to,kind,count,unit_price,asked_on,paid_on` of the client. */
  readonly leases: readonly string[];
  /** `seats,started_at,ended_at,cause` of the client. */
  readonly outages?: readonly string[];
  readonly readings?: Readonly<Record<string, string>>;
  /** `item amount` of every line but the total. */
  readonly lines: readonly string[];
  readonly total: string;
  /** Codes of warnings and refused rows; none unless named. */
  readonly codes?: readonly string[];
}

const TWENTY = "20,600,2024-01-01,";

export const LEASE_CASES: readonly LeaseCase[] = [
  {
    name: "20 seats, 5 more from 16 May, 3 given up on 20 May, 20 down for 2 d 3 h",
    leases: ["17,600,2024-01-01,", "3,600,2024-01-01,2024-05-20", "5,600,2024-05-16,"],
    outages: ["20,2024-05-08 09:00,2024-05-10 12:00"],
    // 17 × 600; 3 × 600 × 70 %; 5 × 600 × 16 ÷ 31 = 1548.387; 3 × 600 ÷ 30 × 20
    lines: ["seats 10200.00", "given_up 1260.00", "extra_seats 1548.39", "outage -1200.00"],
    total: "11808.39",
  },
  {
    name: "extra seats by the other reading cost the whole month",
    leases: [TWENTY, "5,600,2024-05-16,"],
    readings: { extra_seats: "full_month" },
    lines: ["seats 12000.00", "extra_seats 3000.00"],
    total: "15000.00",
  },
  {
    name: "given up on the 20th costs 70 %",
    leases: ["3,600,2024-01-01,2024-05-20"],
    lines: ["given_up 1260.00"],
    total: "1260.00",
  },
  {
    name: "given up on the 21st costs the month",
    leases: ["3,600,2024-01-01,2024-05-21"],
    lines: ["given_up 1800.00"],
    total: "1800.00",
  },
  {
    name: "to the last day is the whole month",
    leases: ["3,600,2024-01-01,2024-05-31"],
    lines: ["seats 1800.00"],
    total: "1800.00",
  },
  {
    name: "seats of other months are not billed",
    leases: [TWENTY, "4,600,2024-01-01,2024-04-30", "4,600,2024-06-01,"],
    lines: ["seats 12000.00"],
    total: "12000.00",
  },
  {
    name: "15 days down are credited day by day",
    leases: [TWENTY],
    outages: ["20,2024-05-02 00:00,2024-05-17 00:00"],
    // 15 × 600 ÷ 30 × 20
    lines: ["seats 12000.00", "outage -6000.00"],
    total: "6000.00",
  },
  {
    name: "the sixteenth day begun makes the month free",
    leases: [TWENTY],
    outages: ["20,2024-05-02 00:00,2024-05-17 00:01"],
    lines: ["seats 12000.00", "free_month -12000.00"],
    total: "0.00",
  },
  {
    name: "an hour down is a day",
    leases: [TWENTY],
    outages: ["4,2024-05-08 10:00,2024-05-08 11:00"],
    // 1 × 600 ÷ 30 × 4
    lines: ["seats 12000.00", "outage -80.00"],
    total: "11920.00",
  },
  {
    name: "only the seats that were down too long are free",
    leases: [TWENTY],
    outages: ["20,2024-05-02 00:00,2024-05-12 00:00", "5,2024-05-13 00:00,2024-05-20 00:00"],
    // 10 days for 15 seats: 10 × 600 ÷ 30 × 15; 17 days for the 5 others: 5 × 600
    lines: ["seats 12000.00", "outage -3000.00", "free_month -3000.00"],
    total: "6000.00",
  },
  {
    name: "an outage is cut to the month",
    leases: [TWENTY],
    outages: ["20,2024-04-28 00:00,2024-05-02 00:00"],
    // 1 May alone: 1 × 600 ÷ 30 × 20
    lines: ["seats 12000.00", "outage -400.00"],
    total: "11600.00",
  },
  {
    name: "what the client or force majeure caused is not credited",
    leases: [TWENTY],
    outages: ["20,2024-05-08 09:00,2024-05-10 12:00,force_majeure"],
    lines: ["seats 12000.00", "outage 0.00"],
    total: "12000.00",
  },
  {
    name: "the first batch of recruits is free, the next is charged per head",
    leases: [
      TWENTY,
      ",,2024-05-06,,recruit,6,300",
      ",,2024-05-20,,recruit,2,300",
      ",,2024-04-01,,deposit,1,20000",
    ],
    lines: ["seats 12000.00", "recruit 0.00", "recruit 600.00", "deposit 20000.00"],
    total: "12600.00",
  },
  {
    name: "asked for 4 days ahead is late, 5 days ahead is in time",
    leases: [
      TWENTY,
      "5,600,2024-05-16,,,,,2024-05-12",
      "1,600,2024-05-16,,,,,2024-05-11",
      "2,600,2024-01-01,2024-05-25,,,,2024-05-21",
    ],
    // 5 and 1 × 600 × 16 ÷ 31; 2 given up after the 20th
    lines: ["seats 12000.00", "extra_seats 1548.39", "extra_seats 309.68", "given_up 1200.00"],
    total: "15058.07",
    codes: ["CSP467", "CSP467"],
  },
  {
    name: "paid by the 15th is in time",
    leases: [TWENTY, ",,2024-04-01,,payment,,,,2024-05-15"],
    lines: ["seats 12000.00"],
    total: "12000.00",
  },
  {
    name: "paid on the 16th is more than five days late",
    leases: [TWENTY, ",,2024-04-01,,payment,,,,2024-05-16"],
    lines: ["seats 12000.00"],
    total: "12000.00",
    codes: ["CSP468"],
  },
  {
    name: "a bill without a payment is said where payments are noted",
    leases: [TWENTY, ",,2024-03-01,,payment,,,,2024-04-10"],
    lines: ["seats 12000.00"],
    total: "12000.00",
    codes: ["CSP469"],
  },
  {
    name: "seats without a fee and an outage of too many seats are refused",
    leases: [TWENTY, "5,,2024-05-16,"],
    outages: ["21,2024-05-08 10:00,2024-05-08 11:00"],
    lines: ["seats 12000.00"],
    total: "12000.00",
    codes: ["CSP262", "CSP263"],
  },
];
