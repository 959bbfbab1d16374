"""
What Instagram's two APIs send, as neutral records.

The package knows the library only by its front door, and of the package for Facebook
only the dialect of the Graph API, which both platforms speak.
"""
