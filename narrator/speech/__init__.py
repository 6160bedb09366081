"""From utterances to clips: the engines, the clip cache, and the processes that speak."""
