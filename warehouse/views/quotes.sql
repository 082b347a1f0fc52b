-- A statement of a current story with its content and its speaker.
-- speaker_name: name of the speaker as an entity
-- speaker_kind: kind of the speaker as an entity
-- speaker_country: country of the speaker as an entity
-- content: what is said, from its first to its last word
SELECT
    q.statement_id, q.document_id, q.kind, q.stance, q.speaker, e.name AS speaker_name, e.kind AS speaker_kind, e.country AS speaker_country,
    q.cue, q.exact AS content, q.occasion, q.said_on, d.given_id, d.title, d.source, d.published_on, d.uri, q.start_char, q.end_char
FROM statements AS q
JOIN documents AS d ON d.document_id = q.document_id AND d.is_current
LEFT JOIN entities AS e ON e.document_id = q.document_id AND e.entity_id = q.speaker_entity_id
