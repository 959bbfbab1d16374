"""What is kept: capsules, the ledger of what was done, and what archives are told."""
