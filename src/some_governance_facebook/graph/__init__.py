"""The dialect of the Graph API, which Facebook and Instagram speak."""
