"""The provider's client and the connection under it: whom it calls, how long, how much it reads."""
