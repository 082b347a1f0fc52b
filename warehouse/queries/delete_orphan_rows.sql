-- Rows of documents that are gone.
DELETE FROM {table} WHERE document_id NOT IN (SELECT document_id FROM documents)
