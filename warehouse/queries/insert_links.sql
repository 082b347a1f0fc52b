-- Links that are not there yet; those of a story that is loaded anew are.
INSERT INTO lake.duplicate_links BY NAME
FROM temp.new_links ANTI JOIN lake.duplicate_links USING (document_id, other_document_id)
