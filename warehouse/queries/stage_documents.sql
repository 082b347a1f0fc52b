-- What the load must know of the documents of a staged batch, in their order.
CREATE OR REPLACE TEMP TABLE staged_documents AS
SELECT document_id, story_id, engine_version, reference_version, row_number() OVER () AS place
FROM read_parquet($path)
