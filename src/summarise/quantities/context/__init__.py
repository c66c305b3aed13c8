"""What stands around a number and types it: units behind it, hedges, ages, the noun counted and its verb."""
