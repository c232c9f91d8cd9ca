"""What quotation marks hold and whom an attribution names: what readers of speech build on."""
