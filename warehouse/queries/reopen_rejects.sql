-- Rejects of a staged batch that were settled once and are met again, or that have another reason by now, such as other
-- options that their source was read with.
UPDATE lake.rejects AS r SET replayed_at = NULL, load_id = $load_id, reason = s.reason
FROM (SELECT reject_id, min(reason) AS reason FROM read_parquet($path) GROUP BY reject_id) AS s
WHERE r.reject_id = s.reject_id AND (r.replayed_at IS NOT NULL OR r.reason <> s.reason)
