"""Required, preferred, or not required: the one place that knows the words with which a listing says so."""
