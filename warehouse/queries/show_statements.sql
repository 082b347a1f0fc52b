-- What is said in a story and by whom.
SELECT speaker, e.name AS speaker_entity, cue, s.kind, stance, said_on, s.exact AS content
FROM statements AS s
LEFT JOIN entities AS e ON e.document_id = s.document_id AND e.entity_id = s.speaker_entity_id
WHERE s.document_id = $document_id ORDER BY s.start_char
