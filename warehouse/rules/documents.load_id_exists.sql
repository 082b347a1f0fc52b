-- load_id exists
SELECT d.document_id AS key, d.load_id AS example FROM documents AS d ANTI JOIN loads AS l ON d.load_id = l.load_id WHERE d.load_id IS NOT NULL
