"""Many articles: a durable ledger, the workers that empty it, and what is published of the whole."""
