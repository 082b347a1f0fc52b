-- Staged documents that were read from the lake and loaded again by others since.
SELECT count(*)
FROM read_parquet($path) AS s JOIN lake.documents AS d USING (document_id)
WHERE s.load_id IS NOT NULL AND s.load_id <> d.load_id
