"""What checks compare that a record tells: places, rounds, days, venues."""
