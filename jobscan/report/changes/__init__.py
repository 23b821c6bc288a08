"""What changed between two versions of a listing -> words for a terminal, and a page for a browser."""
