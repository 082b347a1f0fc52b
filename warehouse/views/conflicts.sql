-- Two figures of current stories that can't both be right: of the same measure, parties and period, in one unit, too far apart.
-- reporter: whose figure it is: code of a country, else an entity_id of its story; a name that is in no reference table is compared by its name_key
-- reporter_name: name of the reporter in the story that came first, its code where that names none
-- counterpart_name: name of the counterpart in the story that came first, its code where that names none
-- exact: the figure, as printed
-- value: its value
-- title: title of its story
-- source: source of its story
-- published_on: day of publication of its story
-- other_exact: the figure of the other story, as printed
-- other_value: its value
-- other_title: title of the other story
-- other_source: source of the other story
-- other_published_on: day of publication of the other story
-- times: the larger value as a multiple of the smaller; null where that is 0 or they differ in sign
-- figure_id: the figure of the story that came first
-- other_document_id: the other story
-- other_figure_id: the figure of the other story
WITH told AS (
    -- what "about", "nearly" or a word like them leaves open is a twentieth, what "more than" leaves open all above
    SELECT
        f.*, d.title, d.source, d.published_on, d.story_id,
        coalesce(r.name, f.reporter) AS reporter_name, coalesce(c.name, f.counterpart) AS counterpart_name,
        CASE WHEN r.is_known THEN f.reporter ELSE coalesce(r.name_key, f.reporter) END AS who,
        CASE WHEN c.is_known THEN f.counterpart ELSE coalesce(c.name_key, f.counterpart) END AS whom,
        CASE
            WHEN f.modifier IN ('at_most', 'less_than') THEN '-infinity'::DOUBLE
            WHEN f.modifier IN ('about', 'nearly', 'estimated') THEN f.value_low - abs(f.value) / 20
            ELSE f.value_low
        END AS least,
        CASE
            WHEN f.modifier IN ('at_least', 'more_than') THEN 'infinity'::DOUBLE
            WHEN f.modifier IN ('about', 'nearly', 'estimated') THEN f.value_high + abs(f.value) / 20
            ELSE f.value_high
        END AS most
    FROM figures AS f
    JOIN documents AS d ON d.document_id = f.document_id AND d.is_current
    LEFT JOIN entities AS r
        ON r.document_id = f.document_id
        AND r.entity_id = CASE length(f.reporter) WHEN 2 THEN 'country:' || f.reporter ELSE f.reporter END
    LEFT JOIN entities AS c
        ON c.document_id = f.document_id
        AND c.entity_id = CASE length(f.counterpart) WHEN 2 THEN 'country:' || f.counterpart ELSE f.counterpart END
    WHERE f.measure IS NOT NULL AND f.reporter IS NOT NULL AND f.period IS NOT NULL AND f.value IS NOT NULL
        AND f.status = 'reported' AND f.change_role IN ('level', 'end')
)
SELECT
    a.measure, a.reporter, a.reporter_name, a.counterpart, a.counterpart_name, a.scope, a.period, a.kind, a.unit, a.currency, a.per, a.counted,
    a.exact, a.value, a.title, a.source, a.published_on,
    b.exact AS other_exact, b.value AS other_value, b.title AS other_title, b.source AS other_source,
    b.published_on AS other_published_on,
    CASE WHEN least(a.value, b.value) > 0 THEN greatest(a.value, b.value) / least(a.value, b.value) END AS times,
    a.document_id, a.figure_id, b.document_id AS other_document_id, b.figure_id AS other_figure_id
FROM told AS a
JOIN told AS b
    ON b.measure = a.measure AND b.who = a.who AND b.period = a.period AND b.kind = a.kind
    AND b.whom IS NOT DISTINCT FROM a.whom AND b.scope IS NOT DISTINCT FROM a.scope
    AND b.unit IS NOT DISTINCT FROM a.unit AND b.currency IS NOT DISTINCT FROM a.currency
    AND b.per IS NOT DISTINCT FROM a.per AND b.counted IS NOT DISTINCT FROM a.counted
    AND b.story_id <> a.story_id
    AND (coalesce(a.published_on, DATE '0001-01-01'), a.document_id) < (coalesce(b.published_on, DATE '0001-01-01'), b.document_id)
    AND (a.most < b.least OR b.most < a.least)
