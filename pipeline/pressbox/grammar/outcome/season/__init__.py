"""A season in prose: places in a championship, leads, titles, and whoever comes next."""
