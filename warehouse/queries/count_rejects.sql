-- What a run could not load, by table and check.
SELECT r.table_name, r.check_name, count(*) AS rejected
FROM lake.rejects AS r JOIN lake.loads AS l USING (load_id)
WHERE l.run_id = ? GROUP BY ALL ORDER BY rejected DESC, ALL
