-- Where the time expressions of a story stand.
SELECT start_char, end_char FROM time_expressions WHERE document_id = $document_id ORDER BY start_char
