-- Who said most in the news.
SELECT speaker_name, count(*) AS statements, min(content) AS for_example
FROM quotes WHERE speaker_name IS NOT NULL GROUP BY speaker_name ORDER BY statements DESC, speaker_name LIMIT 5
