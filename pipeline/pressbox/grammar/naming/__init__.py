"""What people's names are made of, and what beside them says that they are names."""
