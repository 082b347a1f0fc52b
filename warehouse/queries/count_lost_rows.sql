-- The rows that the catalog counts in files that are gone.
SELECT coalesce(sum(record_count), 0)
FROM __ducklake_metadata_lake.ducklake_data_file
WHERE end_snapshot IS NULL AND list_contains(list_transform($files, f -> parse_filename(f)), parse_filename(path))
