"""What a short source tells the other way round, of another time or of others."""
