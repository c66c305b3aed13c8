"""Who may pay for an article, and what came of it: the store and the files, kept in step."""
