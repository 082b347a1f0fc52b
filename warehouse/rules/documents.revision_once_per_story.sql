-- revision once per story
SELECT min(document_id) AS key, story_id || ' ' || revision AS example FROM documents WHERE revision IS NOT NULL GROUP BY story_id, revision HAVING count(*) > 1
