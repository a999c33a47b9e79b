"""Names of slots and actions, the same here and in domain.yml (a test compares them)."""

MEMORY = "memory"
FORGOTTEN = "forgotten"
