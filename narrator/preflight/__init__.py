"""What an editor should look at before an article is spoken."""
