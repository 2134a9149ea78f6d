/** Why a file cannot be imported, or an import not go on. Their sentences are in messages/<language>/errors.json. */
export const EXCHANGE_REFUSALS = [
  "import.none",
  "import.too_large",
  "import.type",
  "import.old_spreadsheet",
  "import.encoding",
  "import.separators",
  "import.quotes",
  "import.too_many_columns",
  "import.too_many_rows",
  "import.long_cell",
  "import.unpacks_too_large",
  "import.damaged",
  "import.no_rows",
] as const;
