"""What the commands share, and the commands that change files of yours: `teach` and `correct`."""
