-- The data files of a table, each with the file of its deletions where it has one.
SELECT data_file, delete_file FROM ducklake_list_files($lake, $table)
