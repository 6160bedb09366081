"""What a batch is made of: jobs from files, folders, lists, manifests and feeds."""
