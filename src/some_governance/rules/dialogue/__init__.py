"""How the account answers."""

from some_governance.rules.dialogue.caps import ReplyCap
from some_governance.rules.dialogue.corrections import Corrected
from some_governance.rules.dialogue.interim import InterimFollowUp
from some_governance.rules.dialogue.replies import ReplyDuty

RULES = (ReplyDuty, InterimFollowUp, Corrected, ReplyCap)
