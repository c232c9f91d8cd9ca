from benchmarks.bench import by_length, by_step, cold_start, throughput

throughput()
by_step()
by_length()
cold_start()
