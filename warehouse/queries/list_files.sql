-- The data files of a table and the files of its deletions, each once.
WITH files AS (FROM ducklake_list_files($lake, $table))
SELECT data_file FROM files UNION SELECT delete_file FROM files WHERE delete_file IS NOT NULL ORDER BY data_file
