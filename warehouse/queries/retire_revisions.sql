-- Earlier revisions of the stories that are loaded are no longer current.
UPDATE lake.documents SET is_current = false
WHERE is_current AND story_id IN (SELECT story_id FROM temp.to_load WHERE is_current)
