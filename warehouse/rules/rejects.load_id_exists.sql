-- load_id exists
SELECT r.reject_id AS key, r.load_id AS example FROM rejects AS r ANTI JOIN loads AS l ON r.load_id = l.load_id
