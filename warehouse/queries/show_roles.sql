-- Who is what in a story.
SELECT p.name AS person, r.title, coalesce(o.name, r.country) AS of_what
FROM roles AS r
LEFT JOIN entities AS p ON p.document_id = r.document_id AND p.entity_id = r.person_entity_id
LEFT JOIN entities AS o ON o.document_id = r.document_id AND o.entity_id = r.organization_entity_id
WHERE r.document_id = $document_id ORDER BY r.start_char
