"""What findings say, by kind of rule, or by what is missing."""

from some_governance.report.templates.broken import BROKEN
from some_governance.report.templates.missing import MISSING, MISSING_IN
from some_governance.report.templates.others import PENDING, TOLD
from some_governance.report.templates.words import DONE, WORDS

__all__ = ["BROKEN", "DONE", "MISSING", "MISSING_IN", "PENDING", "TOLD", "WORDS"]
