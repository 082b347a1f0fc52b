-- Where the figures of a story stand.
SELECT start_char, end_char FROM figures WHERE document_id = $document_id ORDER BY start_char
