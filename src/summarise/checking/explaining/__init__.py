"""The words in which a finding is told: titles of codes, messages and advice, corrections, hints on the whole."""
