-- What of a replayed batch is to be loaded: all of it; documents that are there keep their revision and stay current or not.
CREATE OR REPLACE TEMP TABLE there AS
SELECT d.document_id, d.story_id, d.revision, d.engine_version, d.reference_version, d.is_current
FROM lake.documents AS d SEMI JOIN temp.staged_documents USING (story_id);
CREATE OR REPLACE TEMP TABLE to_load AS
WITH staged AS (
    SELECT s.document_id, s.story_id, s.place, t.revision, t.is_current, t.document_id IS NULL AS is_new
    FROM temp.staged_documents AS s LEFT JOIN temp.there AS t USING (document_id)
)
SELECT
    s.document_id, s.story_id, s.place,
    coalesce(
        s.revision,
        coalesce((SELECT max(t.revision) FROM temp.there AS t WHERE t.story_id = s.story_id), 0)
        + count(*) FILTER (WHERE s.is_new) OVER (PARTITION BY s.story_id ORDER BY s.place)
    ) AS revision,
    CASE WHEN bool_or(s.is_new) OVER (PARTITION BY s.story_id)
        THEN s.is_new AND s.place = max(s.place) FILTER (WHERE s.is_new) OVER (PARTITION BY s.story_id)
        ELSE s.is_current
    END AS is_current
FROM staged AS s;
CREATE OR REPLACE TEMP TABLE to_replace AS
SELECT document_id FROM temp.there SEMI JOIN temp.to_load USING (document_id)
