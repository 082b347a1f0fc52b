-- The documents of a staged batch that are to be loaded, with what only the load knows.
INSERT INTO lake.documents BY NAME
SELECT s.* REPLACE (t.revision AS revision, t.is_current AS is_current, $load_id AS load_id)
FROM read_parquet($path) AS s JOIN temp.to_load AS t USING (document_id)
