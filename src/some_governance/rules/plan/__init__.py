"""The publishing plan: that there is one, what stands in it, who discusses it."""

from some_governance.rules.plan.agenda import OnAgenda
from some_governance.rules.plan.force import PlanInForce
from some_governance.rules.plan.horizon import PlanHorizon
from some_governance.rules.plan.items import PlanItemFields
from some_governance.rules.plan.outside import OutsidePlan

RULES = (PlanInForce, OnAgenda, PlanHorizon, PlanItemFields, OutsidePlan)
