-- The current revision of each of the stories whose ids are given, parted by spaces.
SELECT story_id, document_id, engine_version, reference_version
FROM documents
SEMI JOIN (SELECT unnest(string_split($story_ids, ' ')) AS story_id) AS asked USING (story_id)
WHERE is_current
