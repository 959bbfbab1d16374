"""
Flickr: what its API answers.

All of it becomes neutral records, purely: translation opens no connection, follows no
address and reads no clock. What calls the API is `connecting` alone. The package knows
the library only by its front door.
"""
