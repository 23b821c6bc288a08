"""Listing -> segments: every line, bullet and sentence, and the role that each plays in the listing."""
