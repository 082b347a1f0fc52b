-- The current revision of each of the stories whose ids are given, parted by spaces, with the ids of its older ones.
SELECT
    story_id,
    max(document_id) FILTER (WHERE is_current),
    max(engine_version) FILTER (WHERE is_current),
    max(reference_version) FILTER (WHERE is_current),
    coalesce(list(document_id) FILTER (WHERE NOT is_current), [])
FROM documents
SEMI JOIN (SELECT unnest(string_split($story_ids, ' ')) AS story_id) AS asked USING (story_id)
GROUP BY story_id
HAVING count(*) FILTER (WHERE is_current) > 0
