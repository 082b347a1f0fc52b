-- A mention in a current story with its entity and its sentence.
-- kind: kind of the entity
-- sentence: the sentence that it stands in
SELECT
    m.mention_id, m.document_id, m.entity_id, e.name, e.kind, e.country, e.wikidata, e.is_known, m.exact, m.form, m.acting_as,
    m.is_certain, s.exact AS sentence, d.title, d.source, d.published_on, m.start_char, m.end_char
FROM mentions AS m
JOIN documents AS d ON d.document_id = m.document_id AND d.is_current
JOIN entities AS e ON e.document_id = m.document_id AND e.entity_id = m.entity_id
LEFT JOIN sentences AS s ON s.document_id = m.document_id AND s.sentence_id = m.sentence_id
