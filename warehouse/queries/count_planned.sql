-- How many documents a load brings, finds of their stories, replaces, and brings as further revisions.
SELECT
    (SELECT count(*) FROM temp.to_load) AS wanted,
    (SELECT count(*) FROM temp.there) AS there,
    (SELECT count(*) FROM temp.to_replace) AS replaced,
    (SELECT count(*) FROM temp.to_load ANTI JOIN temp.to_replace USING (document_id) WHERE revision > 1) AS revisions
