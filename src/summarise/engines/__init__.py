"""What turns an Article into a Summary."""
