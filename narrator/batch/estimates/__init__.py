"""What a batch will take: what there is to do, at a rate that is measured, or kept from earlier ones."""
