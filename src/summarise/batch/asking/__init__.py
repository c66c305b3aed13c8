"""How articles are put to a model: with what client, how many at once, how fast, and when to stop."""
