"""Any summary -> its claims, with the fields and units that say what a bare number is."""
