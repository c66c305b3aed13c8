"""What an input is, and its bytes as text: form, encoding, compression, and what a few bytes may become."""
