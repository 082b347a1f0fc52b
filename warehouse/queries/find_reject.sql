-- The rejects whose id begins with some letters.
SELECT
    reject_id, table_name, check_name, reason, stage, document_id, source_uri, line_no, load_id,
    strftime(replayed_at, '%Y-%m-%dT%H:%M:%SZ') AS replayed_at, record
FROM rejects WHERE starts_with(reject_id, $id) ORDER BY reject_id
