-- What could not be loaded, by table and check; settled rejects only where they are asked for.
SELECT
    reject_id, table_name, check_name, stage, document_id, source_uri, line_no, reason,
    strftime(replayed_at, '%Y-%m-%dT%H:%M:%SZ') AS replayed_at
FROM rejects
WHERE ($all OR replayed_at IS NULL)
    AND ($table IS NULL OR table_name = $table) AND ($check IS NULL OR check_name = $check)
ORDER BY table_name, check_name, source_uri, line_no, reject_id
LIMIT $limit
