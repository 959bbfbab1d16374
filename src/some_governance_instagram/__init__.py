"""
Instagram: what its two APIs answer, its webhooks deliver and people download.

All of it becomes neutral records, purely; what calls the APIs is `connecting` alone.
The package knows the library only by its front door, and of the package for Facebook
only the dialect of the Graph API, which both platforms speak.
"""
