"""Facts held against guidelines: every clause in force is asked."""

from some_governance.assessment.assessments import Assessment, assess
from some_governance.assessment.deciding import Decision, decide
from some_governance.assessment.duties import duties, is_past

__all__ = ["Assessment", "Decision", "assess", "decide", "duties", "is_past"]
