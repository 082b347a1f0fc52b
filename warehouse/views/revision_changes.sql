-- A figure that a revision of a story changed, added or left out, beside the revision that it replaced.
-- change: changed (the same thing with another number or period), added or left_out
-- replaced_document_id: the revision before
-- exact: the figure in the revision, as printed; null where it was left out
-- value: its value
-- period: its period
-- replaced_exact: the figure in the revision before, as printed; null where it was added
-- replaced_value: its value there
-- replaced_period: its period there
-- figure_id: the figure in the revision
-- replaced_figure_id: the figure in the revision before
WITH revisions AS (
    SELECT d.document_id, o.document_id AS replaced_document_id, d.story_id, d.revision, d.title, d.published_on
    FROM documents AS d
    JOIN documents AS o ON o.story_id = d.story_id AND o.revision = d.revision - 1
), told AS (
    SELECT
        f.*,
        hash(f.kind, f.unit, f.currency, f.per, f.counted, f.measure) AS thing
    FROM figures AS f
    WHERE f.document_id IN (SELECT document_id FROM revisions UNION ALL SELECT replaced_document_id FROM revisions)
), numbered AS (
    -- printed alike, the first stands for the first
    SELECT *, row_number() OVER (PARTITION BY document_id, thing, exact ORDER BY start_char) AS alike_no
    FROM told
), alike AS (
    SELECT r.document_id, a.figure_id, b.figure_id AS replaced_figure_id, a.period IS NOT DISTINCT FROM b.period AS is_same
    FROM revisions AS r
    JOIN numbered AS a ON a.document_id = r.document_id
    JOIN numbered AS b
        ON b.document_id = r.replaced_document_id AND b.thing = a.thing AND b.exact = a.exact AND b.alike_no = a.alike_no
), later AS (
    SELECT r.document_id, t.figure_id, t.thing, row_number() OVER (PARTITION BY r.document_id, t.thing ORDER BY t.start_char) AS place
    FROM revisions AS r
    JOIN told AS t ON t.document_id = r.document_id
    ANTI JOIN alike AS a ON a.document_id = r.document_id AND a.figure_id = t.figure_id
), earlier AS (
    SELECT r.document_id, t.figure_id, t.thing, row_number() OVER (PARTITION BY r.document_id, t.thing ORDER BY t.start_char) AS place
    FROM revisions AS r
    JOIN told AS t ON t.document_id = r.replaced_document_id
    ANTI JOIN alike AS a ON a.document_id = r.document_id AND a.replaced_figure_id = t.figure_id
), pairs AS (
    SELECT document_id, figure_id, replaced_figure_id FROM alike WHERE NOT is_same
    UNION ALL
    SELECT coalesce(l.document_id, e.document_id), l.figure_id, e.figure_id
    FROM later AS l
    FULL JOIN earlier AS e ON e.document_id = l.document_id AND e.thing = l.thing AND e.place = l.place
)
SELECT
    r.story_id, r.title, r.revision, r.published_on,
    CASE WHEN p.replaced_figure_id IS NULL THEN 'added' WHEN p.figure_id IS NULL THEN 'left_out' ELSE 'changed' END AS change,
    coalesce(f.kind, o.kind) AS kind, coalesce(f.measure, o.measure) AS measure, coalesce(f.measure_text, o.measure_text) AS measure_text,
    f.exact, f.value, f.period, o.exact AS replaced_exact, o.value AS replaced_value, o.period AS replaced_period,
    r.document_id, r.replaced_document_id, p.figure_id, p.replaced_figure_id
FROM pairs AS p
JOIN revisions AS r ON r.document_id = p.document_id
LEFT JOIN figures AS f ON f.document_id = r.document_id AND f.figure_id = p.figure_id
LEFT JOIN figures AS o ON o.document_id = r.replaced_document_id AND o.figure_id = p.replaced_figure_id
