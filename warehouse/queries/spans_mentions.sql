-- Where the names of a story stand, pronouns and descriptions left out.
SELECT start_char, end_char FROM mentions
WHERE document_id = $document_id AND form NOT IN ('pronoun', 'description') ORDER BY start_char
