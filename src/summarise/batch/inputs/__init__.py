"""What a batch is given: files, tables, folders, addresses, listed lazily and read a little ahead."""
