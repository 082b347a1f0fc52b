-- Which of some documents the lake has, whatever their revision.
SELECT document_id FROM lake.documents WHERE list_contains(?, document_id)
