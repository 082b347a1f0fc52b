-- What of a staged batch is to be loaded: documents that are not there, or there from another engine, with their revision.
CREATE OR REPLACE TEMP TABLE there AS
SELECT d.document_id, d.story_id, d.revision, d.engine_version, d.reference_version, d.is_current
FROM lake.documents AS d SEMI JOIN temp.staged_documents USING (story_id);
CREATE OR REPLACE TEMP TABLE to_load AS
SELECT
    s.document_id, s.story_id, s.place,
    coalesce(
        t.revision,
        coalesce(last.revision, 0)
        + count(*) FILTER (WHERE t.revision IS NULL) OVER (PARTITION BY s.story_id ORDER BY s.place)
    ) AS revision,
    s.place = max(s.place) OVER (PARTITION BY s.story_id) AS is_current
FROM temp.staged_documents AS s
LEFT JOIN temp.there AS t USING (document_id)
LEFT JOIN (SELECT story_id, max(revision) AS revision FROM temp.there GROUP BY story_id) AS last
    ON last.story_id = s.story_id
WHERE NOT coalesce(
    t.is_current AND t.engine_version = s.engine_version AND t.reference_version = s.reference_version, false
);
CREATE OR REPLACE TEMP TABLE to_replace AS
SELECT document_id FROM temp.there SEMI JOIN temp.to_load USING (document_id)
