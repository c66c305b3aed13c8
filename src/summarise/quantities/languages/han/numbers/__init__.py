"""One number of Chinese or Japanese text: its characters, digits and magnitudes."""
