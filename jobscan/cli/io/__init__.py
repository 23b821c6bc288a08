"""What the commands read and write: inputs, stdout and files, messages on stderr."""
