import { DuckDBInstance } from "@duckdb/node-api";

/*
 * DuckDB's bare aggregate of a calls file by agent and day: the yardstick of the bench. Plain
 * JavaScript, so that its process pays for nothing but Node and DuckDB.
 */
const [file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const started = performance.now();
const reader = await connection.runAndReadAll(
  `SELECT agent_id, CAST(started_at AS DATE) AS date,
          count(*) AS offered,
          count(*) FILTER (answered = 'Y') AS answered,
          count(*) FILTER (answered = 'Y' AND ring_seconds <= 15) AS answered_within_15s,
          sum(ring_seconds) AS ring_seconds,
          sum(talk_seconds) AS talk_seconds,
          sum(after_call_seconds) AS after_call_seconds,
          count(*) FILTER (resolved = 'Y') AS resolved,
          count(satisfaction) AS rated,
          sum(satisfaction) AS satisfaction_sum
     FROM read_csv($file, header = true, types = { agent_id: 'VARCHAR', answered: 'VARCHAR',
                                                   resolved: 'VARCHAR' })
    GROUP BY ALL ORDER BY ALL`,
  { file },
);
const seconds = (performance.now() - started) / 1000;
const rows = reader.getRowObjectsJson();
let calls = 0;
let talkSeconds = 0;
for (const row of rows) {
  calls += Number(row.offered);
  talkSeconds += Number(row.talk_seconds);
}
process.stdout.write(JSON.stringify({ seconds, calls, agentDays: rows.length, talkSeconds }));
