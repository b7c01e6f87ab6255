/** How a table is stored in a file. */
export type FileFormat = "text" | "xlsx" | "xls" | "ods" | "html" | "parquet" | "arrow";
