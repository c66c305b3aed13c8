"""The commands for many articles: a batch, its jobs, its store."""
