"""An amount, a level, a rank or a share that is another one in a short source."""
