-- The columns of the tables of the lake that a connection sees.
SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = current_database()
