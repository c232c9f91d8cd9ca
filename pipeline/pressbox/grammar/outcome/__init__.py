"""What results and standings share: positions and states, headings, rows, tables and clauses."""
