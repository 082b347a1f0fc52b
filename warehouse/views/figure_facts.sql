-- A figure of a current story with everything that is known of it, one wide row.
-- period_text: the words that tell the period, as printed
-- reporter_name: name of the reporter, its code where the story names none
-- counterpart_name: name of the counterpart, its code where the story names none
-- speaker: who says it, as printed, where it stands in a statement
-- speaker_name: name of the speaker as an entity; null of somebody without a name
-- stance: what the speaker does with it: denial of one that somebody denies
-- sentence: the sentence that it stands in
SELECT
    f.figure_id, f.document_id, f.exact, f.kind, f.value, f.value_low, f.value_high, f.is_range, f.unit, f.currency, f.per, f.counted,
    f.modifier, f.direction, f.change_role, f.measure, f.measure_text, f.measure_value, f.reporter, f.counterpart, f.scope, f.status,
    f.period, f.period_start, f.period_end, t.exact AS period_text,
    coalesce(r.name, f.reporter) AS reporter_name, coalesce(c.name, f.counterpart) AS counterpart_name,
    f.statement_id, q.speaker, e.name AS speaker_name, q.stance, s.exact AS sentence,
    d.story_id, d.given_id, d.title, d.source, d.published_on, d.uri, f.start_char, f.end_char
FROM figures AS f
JOIN documents AS d ON d.document_id = f.document_id AND d.is_current
LEFT JOIN sentences AS s ON s.document_id = f.document_id AND s.sentence_id = f.sentence_id
LEFT JOIN time_expressions AS t ON t.document_id = f.document_id AND t.time_expression_id = f.time_expression_id
LEFT JOIN statements AS q ON q.document_id = f.document_id AND q.statement_id = f.statement_id
LEFT JOIN entities AS e ON e.document_id = f.document_id AND e.entity_id = f.speaker_entity_id
LEFT JOIN entities AS r
    ON r.document_id = f.document_id
    AND r.entity_id = CASE length(f.reporter) WHEN 2 THEN 'country:' || f.reporter ELSE f.reporter END
LEFT JOIN entities AS c
    ON c.document_id = f.document_id
    AND c.entity_id = CASE length(f.counterpart) WHEN 2 THEN 'country:' || f.counterpart ELSE f.counterpart END
