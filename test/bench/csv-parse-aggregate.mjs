import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

/*
 * The sums of DuckDB's query with csv-parse, the reader that most programs on Node use. Plain
 * JavaScript, as the other programs of the bench.
 */
const [file = ""] = process.argv.slice(2);
const days = new Map();

function dayOf(key) {
  const known = days.get(key);
  if (known) return known;
  const day = {
    offered: 0,
    answered: 0,
    answeredWithin15s: 0,
    ringSeconds: 0,
    talkSeconds: 0,
    afterCallSeconds: 0,
    resolved: 0,
    rated: 0,
    satisfactionSum: 0,
  };
  days.set(key, day);
  return day;
}

const rows = createReadStream(file).pipe(parse({ from_line: 2 }));
rows.on("data", ([, agent, startedAt, answered, ring, talk, after, resolved, satisfaction]) => {
  const day = dayOf(`${agent} ${startedAt.slice(0, 10)}`);
  day.offered += 1;
  if (answered === "Y") {
    day.answered += 1;
    if (Number(ring) <= 15) day.answeredWithin15s += 1;
  }
  day.ringSeconds += Number(ring);
  day.talkSeconds += Number(talk);
  day.afterCallSeconds += Number(after);
  if (resolved === "Y") day.resolved += 1;
  if (satisfaction !== "") {
    day.rated += 1;
    day.satisfactionSum += Number(satisfaction);
  }
});
rows.on("end", () => {
  let calls = 0;
  let talkSeconds = 0;
  for (const day of days.values()) {
    calls += day.offered;
    talkSeconds += day.talkSeconds;
  }
  process.stdout.write(JSON.stringify({ calls, agentDays: days.size, talkSeconds }));
});
