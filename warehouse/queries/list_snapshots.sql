-- The snapshots that a lake still has, newest first.
SELECT snapshot_id, strftime(snapshot_time, '%Y-%m-%dT%H:%M:%S.%fZ') AS committed_at, author, commit_message
FROM ducklake_snapshots('lake') ORDER BY snapshot_id DESC
