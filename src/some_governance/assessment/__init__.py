"""Facts held against guidelines: every clause in force is asked."""

from some_governance.assessment.assessments import Assessment, assess
from some_governance.assessment.deciding import Decision, decide
from some_governance.assessment.duties import duties, is_past
from some_governance.assessment.parts import ReportPart

__all__ = [
    "Assessment",
    "Decision",
    "ReportPart",
    "assess",
    "decide",
    "duties",
    "is_past",
]
