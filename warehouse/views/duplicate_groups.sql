-- A current story with the group of its near-duplicates; those with is_first count a wire story once.
-- group_id: the same for stories that are nearly equal, the least of their document_id
-- is_first: the first of its group by day of publication: of these each wire story is there once
-- stories: how many stories the group has
WITH RECURSIVE links AS (
    SELECT l.document_id, l.other_document_id
    FROM duplicate_links AS l
    JOIN documents AS a ON a.document_id = l.document_id AND a.is_current
    JOIN documents AS b ON b.document_id = l.other_document_id AND b.is_current
), edges AS (
    SELECT document_id, other_document_id FROM links UNION ALL SELECT other_document_id, document_id FROM links
), reached AS (
    SELECT document_id, document_id AS group_id FROM edges
    UNION
    SELECT e.other_document_id, r.group_id FROM reached AS r JOIN edges AS e USING (document_id)
    WHERE r.group_id < e.other_document_id
), grouped AS (
    SELECT document_id, min(group_id) AS group_id FROM reached GROUP BY document_id
)
SELECT
    d.document_id, d.story_id, coalesce(g.group_id, d.document_id) AS group_id,
    row_number() OVER (PARTITION BY coalesce(g.group_id, d.document_id) ORDER BY d.published_on, d.document_id) = 1 AS is_first,
    count(*) OVER (PARTITION BY coalesce(g.group_id, d.document_id)) AS stories,
    d.title, d.source, d.published_on, d.uri
FROM documents AS d LEFT JOIN grouped AS g USING (document_id)
WHERE d.is_current
