"""What a clause of prose tells, as results: its places or outcomes, and those who are told of behind them."""
