-- The largest amounts of money in the news and what they measure.
SELECT exact, measure_text AS measure, reporter, counterpart, period, title
FROM figure_facts WHERE kind = 'money' GROUP BY ALL ORDER BY max(value) DESC NULLS LAST LIMIT 5
