-- Who and what a story names, most often named first.
SELECT e.name, e.kind, e.country, count(m.mention_id) AS mentions, string_agg(DISTINCT m.exact, ', ') AS named_as
FROM entities AS e LEFT JOIN mentions AS m ON m.document_id = e.document_id AND m.entity_id = e.entity_id
WHERE e.document_id = $document_id GROUP BY ALL ORDER BY mentions DESC, e.name
