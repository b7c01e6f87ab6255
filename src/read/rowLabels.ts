/** What pivot tables call the column of their rows, in the languages of spreadsheets. */
export const rowLabels: readonly string[] = [
  "Zeilenbeschriftungen",
  "Row Labels",
  "Étiquettes de lignes",
  "Etichette di riga",
  "Etiquetas de fila",
  "Rijlabels",
  "Etykiety wierszy",
];
