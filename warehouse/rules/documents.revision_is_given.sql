-- revision is given
SELECT document_id AS key, document_id AS example FROM documents WHERE revision IS NULL OR is_current IS NULL OR load_id IS NULL
