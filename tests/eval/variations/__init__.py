"""Stories told otherwise: what an edit of the text must not change is compared row by row, without a label."""
