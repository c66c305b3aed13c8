"""What commands are asked, and what becomes of it."""
