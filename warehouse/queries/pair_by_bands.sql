-- The pairs of a new document and any other that are worth a look: bands in common, more of them where the days differ.
-- Of documents that share a band, 200 stand for all of them: the cost stays linear where thousands are alike.
CREATE OR REPLACE TEMP TABLE pairs AS
WITH known AS (
    SELECT document_id, band_no, band_hash FROM temp.new_fingerprints
    UNION ALL
    SELECT document_id, band_no, band_hash
    FROM lake.fingerprints SEMI JOIN temp.new_fingerprints USING (band_no, band_hash)
), standing AS (
    FROM known QUALIFY row_number() OVER (PARTITION BY band_no, band_hash ORDER BY document_id) <= 200
), met AS (
    SELECT least(n.document_id, s.document_id) AS one, greatest(n.document_id, s.document_id) AS other, band_no
    FROM temp.new_fingerprints AS n JOIN standing AS s USING (band_no, band_hash)
    WHERE n.document_id <> s.document_id
), counted AS (
    SELECT one, other, count(DISTINCT band_no) AS bands FROM met GROUP BY ALL
), dated AS (
    SELECT one, other, bands, coalesce(abs(a.published_on - b.published_on), 0) <= 7 AS is_same_days
    FROM counted
    JOIN lake.documents AS a ON a.document_id = one
    JOIN lake.documents AS b ON b.document_id = other
    WHERE a.story_id <> b.story_id
)
SELECT one, other, is_same_days FROM dated WHERE is_same_days OR bands >= 4;
CREATE OR REPLACE TEMP TABLE others AS
SELECT DISTINCT document_id FROM (SELECT one AS document_id FROM pairs UNION ALL SELECT other FROM pairs)
ANTI JOIN temp.new_documents USING (document_id)
