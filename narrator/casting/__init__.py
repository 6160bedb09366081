"""From a script and the catalogue of voices to a cast: who is heard in which voice."""
