-- The figures of a story as a person would check them.
SELECT
    f.exact, f.kind, coalesce(f.value, f.value_low) AS value, concat_ws(' / ', coalesce(f.currency, f.unit, f.counted), f.per) AS unit,
    f.modifier, f.direction, f.measure_text AS measure, coalesce(r.name, f.reporter) AS reporter,
    coalesce(c.name, f.counterpart) AS counterpart, coalesce(f.period, '') AS period, f.status, s.name AS speaker
FROM figures AS f
LEFT JOIN entities AS r
    ON r.document_id = f.document_id
    AND r.entity_id = CASE length(f.reporter) WHEN 2 THEN 'country:' || f.reporter ELSE f.reporter END
LEFT JOIN entities AS c
    ON c.document_id = f.document_id
    AND c.entity_id = CASE length(f.counterpart) WHEN 2 THEN 'country:' || f.counterpart ELSE f.counterpart END
LEFT JOIN entities AS s ON s.document_id = f.document_id AND s.entity_id = f.speaker_entity_id
WHERE f.document_id = $document_id ORDER BY f.start_char
