# The sums of DuckDB's query in awk: lines cut at every comma, which suffices for a file without
# quotes. Tells what the bench compares: calls, days of agents and the seconds talked.
BEGIN { FS = "," }
NR > 1 {
  key = $2 SUBSEP substr($3, 1, 10)
  offered[key]++
  if ($4 == "Y") {
    answered[key]++
    if ($5 <= 15) answered_within_15s[key]++
  }
  ring_seconds[key] += $5
  talk_seconds[key] += $6
  after_call_seconds[key] += $7
  if ($8 == "Y") resolved[key]++
  if ($9 != "") {
    rated[key]++
    satisfaction_sum[key] += $9
  }
}
END {
  for (key in offered) {
    agent_days++
    calls += offered[key]
    talked += talk_seconds[key]
  }
  printf "{\"calls\":%.0f,\"agentDays\":%.0f,\"talkSeconds\":%.0f}", calls, agent_days, talked
}
