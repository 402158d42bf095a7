import { entries } from "./entry.ts";

/** CSP28x 酌定 — decisions in choices.csv that no rule can take up. */
export const choosing = entries({
  CSP280: {
    severity: "error",
    message: {
      zh: "制度没有叫“{value}”的酌定事项，此人的工资条等待",
      en: 'the policy lets nobody choose "{value}"; the payslip is held',
    },
    hint: {
      zh: "写成制度中 choose 的 what：{known}",
      en: "write what a choose of the policy names: {known}",
    },
  },
});
