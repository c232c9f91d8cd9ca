"""`python -m pressbox` is the command."""

from pressbox.cli import main

if __name__ == "__main__":
    main()
