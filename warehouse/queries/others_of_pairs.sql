-- The documents that new ones are paired with and that are not new themselves.
SELECT document_id, text
FROM lake.documents
SEMI JOIN (SELECT one AS document_id FROM temp.pairs UNION ALL SELECT other FROM temp.pairs) USING (document_id)
ANTI JOIN temp.new_fingerprints USING (document_id)
