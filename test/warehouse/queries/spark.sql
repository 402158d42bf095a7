-- agentdays.csv for cs-pay: 2024-05
-- cc.calls has these columns; where one is lacking, a view gives NULL:
--   call_id, agent_id, started_at, answered, direction, resolved, ring_seconds, talk_seconds, hold_seconds, after_call_seconds, satisfaction
-- a call that cannot be read leaves `answered` blank, and cs-pay refuses that row
-- run: spark-sql --hiveconf hive.cli.print.header=true -f agentdays.sql > agentdays.tsv
WITH written AS (
  SELECT
    trim(CAST(call_id AS STRING)) AS call_id_text,
    trim(CAST(agent_id AS STRING)) AS agent_id_text,
    trim(CAST(answered AS STRING)) AS answered_text,
    trim(CAST(direction AS STRING)) AS direction_text,
    trim(CAST(resolved AS STRING)) AS resolved_text,
    trim(CAST(ring_seconds AS STRING)) AS ring_seconds_text,
    trim(CAST(talk_seconds AS STRING)) AS talk_seconds_text,
    trim(CAST(hold_seconds AS STRING)) AS hold_seconds_text,
    trim(CAST(after_call_seconds AS STRING)) AS after_call_seconds_text,
    trim(CAST(satisfaction AS STRING)) AS satisfaction_text,
    CAST(CAST(started_at AS STRING) AS TIMESTAMP) AS started
  FROM cc.calls
),
understood AS (
  SELECT
    CASE WHEN (lower(call_id_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null')) THEN NULL ELSE call_id_text END AS call_id_read,
    CASE WHEN (lower(agent_id_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null')) THEN NULL ELSE agent_id_text END AS agent_id_read,
    started,
    CAST(started AS DATE) AS day_of_call,
    CASE WHEN (lower(answered_text) IN ('y', '是', '1', 'true', 'yes', '1.0', '已接通', '接通', '已应答')) THEN 1 WHEN (lower(answered_text) IN ('n', '否', '0', 'false', 'no', '0.0', '未接通', '未应答')) THEN 0 END AS is_answered,
    CASE WHEN (lower(resolved_text) IN ('y', '是', '1', 'true', 'yes', '1.0', '已解决')) THEN 1 WHEN (lower(resolved_text) IN ('n', '否', '0', 'false', 'no', '0.0', '未解决')) THEN 0 END AS is_resolved,
    CASE WHEN (lower(direction_text) IN ('out', '呼出', '去电', '外呼', 'outbound')) THEN 1 ELSE 0 END AS is_out,
    CASE WHEN (ring_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$') THEN CAST(ring_seconds_text AS DECIMAL(18, 3)) END AS ring_seconds_read,
    CASE WHEN (talk_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$') THEN CAST(talk_seconds_text AS DECIMAL(18, 3)) END AS talk_seconds_read,
    CASE WHEN (hold_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$') THEN CAST(hold_seconds_text AS DECIMAL(18, 3)) END AS hold_seconds_read,
    CASE WHEN (after_call_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$') THEN CAST(after_call_seconds_text AS DECIMAL(18, 3)) END AS after_call_seconds_read,
    CASE WHEN NOT (lower(satisfaction_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null', '0', '0.0', '未评价', '未评')) AND (satisfaction_text RLIKE '^[0-9]+([.][0-9]+)?$') THEN CAST(satisfaction_text AS DECIMAL(18, 6)) END AS rating_read,
    CASE WHEN answered_text IS NULL
      OR NOT (lower(answered_text) IN ('y', '是', '1', 'true', 'yes', '1.0', '已接通', '接通', '已应答', 'n', '否', '0', 'false', 'no', '0.0', '未接通', '未应答'))
      OR NOT (lower(resolved_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null', 'y', '是', '1', 'true', 'yes', '1.0', '已解决', 'n', '否', '0', 'false', 'no', '0.0', '未解决'))
      OR NOT (lower(direction_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null', 'in', '呼入', '来电', 'inbound', 'out', '呼出', '去电', '外呼', 'outbound'))
      OR NOT (lower(ring_seconds_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null')) AND NOT (ring_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$')
      OR NOT (lower(talk_seconds_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null')) AND NOT (talk_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$')
      OR NOT (lower(hold_seconds_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null')) AND NOT (hold_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$')
      OR NOT (lower(after_call_seconds_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null')) AND NOT (after_call_seconds_text RLIKE '^[0-9]+([.][0-9]+)?$')
      OR NOT (lower(satisfaction_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null', '0', '0.0', '未评价', '未评')) AND NOT (satisfaction_text RLIKE '^[0-9]+([.][0-9]+)?$')
      OR CASE WHEN NOT (lower(satisfaction_text) IN ('', '-', '--', '---', '—', '——', '无', 'n/a', 'null', '0', '0.0', '未评价', '未评')) AND (satisfaction_text RLIKE '^[0-9]+([.][0-9]+)?$') THEN CAST(satisfaction_text AS DECIMAL(18, 6)) END NOT BETWEEN 1 AND 5 THEN 1 ELSE 0 END AS is_unreadable
  FROM written
  WHERE started IS NULL OR (started >= TIMESTAMP '2024-05-01 00:00:00' AND started < TIMESTAMP '2024-06-01 00:00:00')
),
once AS (
  SELECT
    call_id_read, agent_id_read, started, day_of_call, is_answered, is_resolved, is_out, ring_seconds_read, talk_seconds_read, hold_seconds_read, after_call_seconds_read, rating_read, is_unreadable,
    CASE WHEN call_id_read IS NULL THEN COUNT(*) ELSE 1 END AS times
  FROM understood
  GROUP BY call_id_read, agent_id_read, started, day_of_call, is_answered, is_resolved, is_out, ring_seconds_read, talk_seconds_read, hold_seconds_read, after_call_seconds_read, rating_read, is_unreadable
),
checked AS (
  SELECT
    *,
    CASE WHEN call_id_read IS NOT NULL AND COUNT(*) OVER (PARTITION BY call_id_read) > 1
      THEN 1 ELSE is_unreadable END AS is_refused
  FROM once
)
SELECT
  agent_id_read AS agent_id,
  day_of_call AS date,
  SUM(CASE WHEN is_out = 0 THEN times ELSE 0 END) AS offered,
  CASE WHEN MAX(is_refused) = 0 THEN SUM(CASE WHEN is_out = 0 AND is_answered = 1 THEN times ELSE 0 END) END AS answered,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND ring_seconds_read <= 15 THEN times ELSE 0 END) AS answered_within_15s,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 THEN ring_seconds_read * times END) AS ring_seconds,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 THEN talk_seconds_read * times END) AS talk_seconds,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 THEN hold_seconds_read * times END) AS hold_seconds,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 THEN after_call_seconds_read * times END) AS after_call_seconds,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND is_resolved = 1 THEN times ELSE 0 END) AS resolved,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND rating_read IS NOT NULL THEN times ELSE 0 END) AS rated,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 THEN rating_read * times END) AS satisfaction_sum,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND ring_seconds_read IS NOT NULL THEN times ELSE 0 END) AS ring_known,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND talk_seconds_read IS NOT NULL THEN times ELSE 0 END) AS talk_known,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND hold_seconds_read IS NOT NULL THEN times ELSE 0 END) AS hold_known,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND after_call_seconds_read IS NOT NULL THEN times ELSE 0 END) AS after_call_known,
  SUM(CASE WHEN is_out = 0 AND is_answered = 1 AND is_resolved IS NOT NULL THEN times ELSE 0 END) AS resolved_known,
  SUM(CASE WHEN is_out = 1 THEN times ELSE 0 END) AS outbound
FROM checked
GROUP BY agent_id_read, day_of_call
ORDER BY agent_id, date;
