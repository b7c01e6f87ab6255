const marks = /^[*=σ∑Σ\s]+|[:.*\s]+$/g;
const whole =
  /^(?:(?:gesamt|end|zwischen|teil|kontroll|haupt)?-?(?:summen?|ergebnis|total|betrag)|gesamt|insgesamt|gesamtumsatz|summe gesamt|total gesamt|sum|totals?|sum total|(?:grand|sub|over ?all)[ -]?totals?|overall result|result|totale?|saldo|übertrag|uebertrag|(?:gesamt|end)werte?|total(?:e|t|er)? (?:g[eé]n[eé]ral(?:e|es)?|complessivo)|(?:eind|sub)?totaal|razem|suma(?: końcowa| ogółem)?|ogółem|łącznie|summa(?: totalt)?|totalt|i alt|yhteensä|loppusumma|celkem|összesen)$/;
const beginning =
  /^(?:(?:gesamt|end|zwischen|teil)?-?(?:summen?|ergebnis)|gesamt|insgesamt|sum of|total|totals|(?:grand|sub|overall)[ -]?total|overall result|totale|totaal|eindtotaal|subtotaal|sous-total|subtotale|razem|yhteensä|totalt)(?:[\s:]|$)/;
/** "Nord Ergebnis", "100210 Total": how spreadsheets label the sums of groups. */
const ending = /\S\s+(?:teil|zwischen)?(?:ergebnis|summe|total|subtotal|gesamt)$/;
const legalForm =
  /\b(?:gmbh|ag|kg|kgaa|ohg|ug|se|gbr|e\.? ?v|eg|ltd|limited|inc|llc|plc|corp|co|sa|s\.a|sarl|srl|spa|bv|nv|oy|ab|as|a\/s|aps|sp|s\.r\.o|s\.r\.l|s\.p\.a|s\.l|bvba|srls|sas|sasu|vof|holding)\b/;
/** Companies are called so, too: "Total Deutschland". */
const companies = /^totale?\b.*\b(?:deutschland|germany|france|group|gruppe)\b/;

/** Whether a text is what spreadsheets write below a group to label its sum: "4711 Ergebnis". */
export function isSumOfGroup(text: string): boolean {
  return ending.test(text.trim().toLowerCase().replace(marks, ""));
}

/** Whether a name ends as those of companies do. */
export function hasLegalForm(text: string): boolean {
  return legalForm.test(text.toLowerCase());
}

/** Whether a text labels a row of totals. With `prefix` a longer label such as "Summe Nord" counts too, but never a company's name ("Total Deutschland GmbH"). */
export function isTotalsLabel(text: string, prefix: boolean): boolean {
  const label = text.trim().toLowerCase().replace(marks, "");
  if (label === "") return /^[*σ∑Σ=]/.test(text.trim().toLowerCase());
  if (whole.test(label)) return true;
  return prefix && (ending.test(label) || (beginning.test(label) && !legalForm.test(label) && !companies.test(label)));
}
