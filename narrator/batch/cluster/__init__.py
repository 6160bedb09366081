"""Batches on a cluster, with Ray: the supervisor and the ledger stay here, the studios are actors on its nodes."""
