-- revision once per story
SELECT story_id || ' ' || revision AS example FROM documents GROUP BY story_id, revision HAVING count(*) > 1
