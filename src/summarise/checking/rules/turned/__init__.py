"""What is told the other way round: fell for rose, still to do for done, the exceptions for the rest, suspected for proved."""
