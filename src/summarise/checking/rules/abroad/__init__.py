"""Rules that read the words of other languages than English."""
