import { temporaryWorkspace } from "./temporary-workspace.ts";

const ROSTER = "employee_id,name,hired_on,grade,team,confirmed_on,left_on\n";
const SALES = "employee_id,paid_at,amount\n";
const COMPLAINTS = "employee_id,received_at,kind,upheld,complaint_id\n";

/**
 * 两个月的小店 — an online shop of five people in May and June 2024, with one thing that changes
 * for each of them. Sundays are off; attendance is recorded elsewhere.
 */
export function twoMonths(changed: Readonly<Record<string, string>> = {}): string {
  return temporaryWorkspace({
    "cs-pay.yaml": "policy: shop\nlanguage: en\nlaw: off\n",
    "policies/shop.yaml":
      "policy: shop\ntitle: { zh: 小店, en: small shop }\nextends: online-shop\n" +
      "effective_from: 2020-01-01\nattendance: { recorded: false }\n",
    "employees.csv":
      ROSTER +
      "1001,Zhang,2021-03-01,middle,A,2021-06-01,\n" +
      "1002,Li,2021-03-01,junior,A,2021-06-01,\n" +
      "1003,Wang,2021-03-01,senior,B,2021-06-01,2024-06-14\n" +
      "1004,Zhao,2024-06-10,trial,B,,\n" +
      "1005,Sun,2021-03-01,middle,B,2021-06-01,2024-05-31\n",
    "changes.csv": "employee_id,effective_on,field,value\n1002,2024-06-11,grade,middle\n",
    "2024-05/scores.csv": "employee_id,score\n1001,86\n1002,92\n1003,95\n1005,70\n",
    "2024-06/scores.csv": "employee_id,score\n1001,86\n1002,92\n1003,95\n1004,70\n",
    "2024-05/sales.csv": `${SALES}1001,2024-05-06 10:00,41200.00\n1002,2024-05-06 10:00,25000.00\n`,
    "2024-06/sales.csv": `${SALES}1001,2024-06-06 10:00,38200.00\n1002,2024-06-06 10:00,25000.00\n`,
    "2024-05/complaints.csv": `${COMPLAINTS}1001,2024-05-07 10:00,customer_complaint,Y,c1\n`,
    "2024-06/complaints.csv":
      `${COMPLAINTS}1001,2024-06-07 10:00,customer_complaint,Y,d1\n` +
      "1001,2024-06-09 10:00,customer_complaint,Y,d2\n",
    ...changed,
  });
}
