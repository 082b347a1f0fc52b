-- The pairs of a new document and any other that are worth a look: bands in common, more of them where the days differ.
-- Of documents that share a band, 200 stand for all of them: the cost stays linear where thousands are alike. Documents
-- are numbered and the bands of a pair counted as bits, for pairs of ids with sets of bands would not fit the memory.
CREATE OR REPLACE TEMP TABLE pairs AS
WITH named AS MATERIALIZED (
    SELECT document_id, row_number() OVER (ORDER BY document_id)::INTEGER AS document_no
    FROM (SELECT DISTINCT document_id FROM temp.known)
), numbered AS MATERIALIZED (
    SELECT document_no, band_no, band_hash, is_new FROM temp.known JOIN named USING (document_id)
), standing AS MATERIALIZED (
    FROM numbered QUALIFY row_number() OVER (PARTITION BY band_no, band_hash ORDER BY document_no) <= 200
), met AS (
    SELECT least(n.document_no, s.document_no) AS one, greatest(n.document_no, s.document_no) AS other, n.band_no
    FROM numbered AS n JOIN standing AS s USING (band_no, band_hash)
    WHERE n.is_new AND n.document_no <> s.document_no
), counted AS (
    SELECT one, other, bit_count(bit_or(1::INTEGER << band_no::INTEGER)) AS bands FROM met GROUP BY ALL
), dated AS (
    SELECT a.document_id AS one, b.document_id AS other, bands,
        coalesce(abs(a.published_on - b.published_on), 0) <= 7 AS is_same_days
    FROM counted
    JOIN named AS x ON x.document_no = counted.one
    JOIN named AS y ON y.document_no = counted.other
    JOIN lake.documents AS a ON a.document_id = x.document_id
    JOIN lake.documents AS b ON b.document_id = y.document_id
    WHERE a.story_id <> b.story_id
)
SELECT one, other, is_same_days FROM dated WHERE is_same_days OR bands >= 4
