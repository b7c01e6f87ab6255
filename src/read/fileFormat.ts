/** How a table is stored in a file. */
export type FileFormat = "text" | "xlsx" | "xls" | "html" | "parquet" | "arrow";
