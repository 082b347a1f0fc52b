-- The figures of a story as a person would check them.
SELECT
    exact, kind, coalesce(value, value_low) AS value, coalesce(currency, unit, counted) AS unit, modifier, direction,
    measure_text AS measure, reporter, counterpart, coalesce(period, '') AS period, status
FROM figures WHERE document_id = $document_id ORDER BY start_char
