"""Messages to the archive core of a municipality (KS Fiks Arkiv V1)."""
