-- one current revision per story
SELECT story_id AS example FROM documents GROUP BY story_id HAVING count(*) FILTER (WHERE is_current) <> 1
