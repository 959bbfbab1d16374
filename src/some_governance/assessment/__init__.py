"""Facts held against guidelines: every clause in force is asked."""

from some_governance.assessment.assessments import Assessment, assess, duties
from some_governance.assessment.deciding import Decision, decide

__all__ = ["Assessment", "Decision", "assess", "decide", "duties"]
