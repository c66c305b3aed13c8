"""Money: currencies as they stand in text, the sum that a currency and numbers make, and pounds that are weight."""
