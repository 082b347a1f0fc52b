-- How many bands documents have in common: the new ones' and all like them, each counted as often as it is not the first.
CREATE OR REPLACE TEMP TABLE known AS
WITH new AS MATERIALIZED (SELECT DISTINCT document_id FROM temp.new_fingerprints)
SELECT document_id, band_no, band_hash, document_id IN (FROM new) AS is_new
FROM lake.fingerprints SEMI JOIN temp.new_fingerprints USING (band_no, band_hash);
SELECT count(*) - count(DISTINCT (band_no, band_hash)) FROM temp.known
