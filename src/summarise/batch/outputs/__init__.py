"""What a batch writes into its folder, and what is made of it or taken out of it later."""
