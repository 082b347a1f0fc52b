-- Files that are gone end with the last snapshot: no query of the present reads them any more. DuckLake has no call for it.
UPDATE __ducklake_metadata_lake.ducklake_data_file
SET end_snapshot = (SELECT max(snapshot_id) FROM __ducklake_metadata_lake.ducklake_snapshot)
WHERE end_snapshot IS NULL AND list_contains(list_transform($files, f -> parse_filename(f)), parse_filename(path))
