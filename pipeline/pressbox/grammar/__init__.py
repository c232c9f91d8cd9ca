"""What readers share: how dates, names, places, timetables, results and speech are put together."""
