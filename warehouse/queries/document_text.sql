-- What the head of a shown story says, and its text.
SELECT title, source, published_on, text, revision, is_current FROM documents WHERE document_id = $document_id
