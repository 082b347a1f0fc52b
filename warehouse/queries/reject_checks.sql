-- The checks that anything failed, settled or not.
SELECT DISTINCT check_name FROM rejects ORDER BY check_name
