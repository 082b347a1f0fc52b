-- Rejects of a staged batch that were settled once and are met again.
UPDATE lake.rejects SET replayed_at = NULL, load_id = $load_id
WHERE replayed_at IS NOT NULL AND reject_id IN (SELECT reject_id FROM read_parquet($path))
