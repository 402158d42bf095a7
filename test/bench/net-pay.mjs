import rules from "modele-social";
import Engine from "publicodes";

/*
 * The example of modele-social's own guide, for many salaries: set the gross salary, evaluate the
 * net pay before income tax. Like our pay stage it is timed once its rules are read. Its warnings
 * are dropped, because printing them would cost more than the sums. It does so again, like ours.
 */
const SALARIES = 100;
const GROSS = "salarié . contrat . salaire brut";
const NET = "salarié . rémunération . net . à payer avant impôt";
const logger = { log: () => undefined, warn: () => undefined, error: console.error };

const AGAIN = 5;

const engine = new Engine(rules, { logger });
const first = payAll();
const again = Array.from({ length: AGAIN }, payAll);
const middle = (key) => again.map((turn) => turn[key]).toSorted((a, b) => a - b)[AGAIN >> 1];
process.stdout.write(
  JSON.stringify({
    ...first,
    againSeconds: middle("seconds"),
    againProcessorSeconds: middle("processorSeconds"),
    payslips: SALARIES,
  }),
);

function payAll() {
  const started = performance.now();
  const before = process.cpuUsage();
  for (let salary = 0; salary < SALARIES; salary += 1) {
    const gross = 2000 + 10 * salary;
    const { nodeValue: net } = engine.setSituation({ [GROSS]: `${gross} €/mois` }).evaluate(NET);
    if (!(net > gross / 2 && net < gross)) throw new Error(`${gross} gross gives ${net} net`);
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, processorSeconds: (user + system) / 1e6 };
}
