"""Records -> rows of tables: columns with their meanings, the flat row, tables with several rows a listing."""
