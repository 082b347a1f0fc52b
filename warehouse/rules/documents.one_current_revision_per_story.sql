-- one current revision per story
SELECT min(document_id) AS key, story_id AS example FROM documents GROUP BY story_id HAVING count(*) FILTER (WHERE is_current) > 1
