-- Where the statement pieces of a story stand.
SELECT start_char, end_char FROM statement_pieces WHERE document_id = $document_id ORDER BY start_char
