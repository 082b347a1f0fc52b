-- The state of the lake that a connection sees: its number and when it was committed.
SELECT s.snapshot_id, s.snapshot_time
FROM ducklake_snapshots('lake') AS s JOIN ducklake_current_snapshot('lake') AS c ON s.snapshot_id = c.id
