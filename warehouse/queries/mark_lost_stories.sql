-- Current stories without a row in a table that lost a file: they may have had some there.
UPDATE documents SET engine_version = ?
WHERE is_current AND engine_version <> ? AND document_id NOT IN (SELECT document_id FROM {table})
