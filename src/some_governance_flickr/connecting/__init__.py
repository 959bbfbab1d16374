"""A live connection to an account on Flickr."""
