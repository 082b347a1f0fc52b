-- The dates and periods of a story.
SELECT exact, timex_type AS type, timex_value AS value, period_start, period_end, anchor
FROM time_expressions WHERE document_id = $document_id ORDER BY start_char
