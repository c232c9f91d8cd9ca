"""Who does the work: each engine takes tasks and gives back what came of each, whatever happens to a worker."""
