"""What Flickr's API answers about an account, as neutral records."""
