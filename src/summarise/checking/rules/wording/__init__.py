"""A right number whose words are wrong: which way, how near, how far along, for what."""
