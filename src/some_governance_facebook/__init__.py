"""
What Facebook's Graph API sends, as neutral records.

The package knows the library only by its front door. Translation is pure: it
opens no connection, follows no address and reads no clock.
"""
