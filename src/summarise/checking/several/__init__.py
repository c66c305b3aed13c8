"""A summary of several sources."""
