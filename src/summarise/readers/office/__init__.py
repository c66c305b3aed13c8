"""Office documents: texts, spreadsheets and slides."""
