-- Rejects that no replay has settled, all or those of some ids.
SELECT reject_id, table_name, document_id, record, check_name, reason, stage, source_uri, line_no
FROM lake.rejects WHERE replayed_at IS NULL AND ($ids IS NULL OR list_contains($ids, reject_id))
ORDER BY source_uri, line_no, reject_id
