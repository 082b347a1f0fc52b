-- A current story with the group of its near-duplicates; those with is_first count a wire story once.
-- group_id: the same for stories that are nearly equal, the least of their document_id
-- is_first: the first of its group by day of publication: of these each wire story is there once
-- stories: how many stories the group has
WITH RECURSIVE standing AS (
    -- a copy of what has been corrected since is one of the corrected story: within a week a revision stands for those it replaced
    SELECT d.document_id, c.document_id AS current_id
    FROM documents AS d
    JOIN documents AS c ON c.story_id = d.story_id AND c.is_current
    WHERE d.is_current OR coalesce(abs(d.published_on - c.published_on), 0) <= 7
), links AS (
    SELECT a.current_id AS document_id, b.current_id AS other_document_id
    FROM duplicate_links AS l
    JOIN standing AS a ON a.document_id = l.document_id
    JOIN standing AS b ON b.document_id = l.other_document_id
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
