"""Where applicants have to live: the countries, regions and zones from which one may apply or work remotely."""
