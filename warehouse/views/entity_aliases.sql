-- A wording by which an entity is named in current stories, and how often.
-- alias: the wording as printed
-- mentions: how often it names the entity
-- stories: in how many stories
SELECT e.entity_id, e.name, e.kind, e.country, m.exact AS alias, m.form, count(*) AS mentions, count(DISTINCT m.document_id) AS stories
FROM mentions AS m
JOIN documents AS d ON d.document_id = m.document_id AND d.is_current
JOIN entities AS e ON e.document_id = m.document_id AND e.entity_id = m.entity_id
WHERE m.form <> 'pronoun'
GROUP BY ALL
