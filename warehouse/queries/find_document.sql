-- The current stories that a word names: by an id, by uri, else by a part of the title; story_of_id is that of a given id.
WITH named AS (
    SELECT
        document_id, title, source, published_on,
        (document_id = $document OR story_id IN ($document, $story_of_id) OR uri = $document) AS is_exact
    FROM documents
    WHERE (is_current AND (story_id IN ($document, $story_of_id) OR uri = $document OR contains(lower(title), lower($document))))
        OR document_id = $document
)
SELECT document_id, title, source, published_on
FROM named
WHERE is_exact OR NOT EXISTS (SELECT 1 FROM named WHERE is_exact)
ORDER BY title, published_on, document_id
