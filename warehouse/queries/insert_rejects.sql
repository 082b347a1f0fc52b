-- The rejects of a staged batch, each once.
INSERT INTO lake.rejects BY NAME
SELECT * REPLACE ($load_id AS load_id)
FROM read_parquet($path) ANTI JOIN lake.rejects USING (reject_id)
