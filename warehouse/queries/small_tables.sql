-- The tables of a lake whose data files are no larger than so many bytes.
SELECT table_name FROM ducklake_table_info($lake) WHERE coalesce(file_size_bytes, 0) <= $bytes
