/** What makes of sales the same ones otherwise: rates, shares, totals, other times, taxes, what others sell, and views of the same amounts. */
export const otherViews: ReadonlySet<string> = new Set(
  (
    "je pro per davon thereof brutto gross inkl incl exkl excl mit ohne vor nach bis seit ab aus nicht no non kumuliert kum cum ytd aktuell bisher alt neu letzter erster hochrechnung hochgerechnet " +
    "erwartet erwarteter expected estimated geschaetzt trend differenz diff schnitt potenzial potential angebot angebote auftrag auftraege auftragseingang auftragsbestand order orders open bestand " +
    "pipeline gewichtet weighted konzern group gruppe verband zentrale eigen eigener mitarbeiter kopf anzahl count nummer number id code min max mindest soll haben retouren retoure gutschriften " +
    "konkurrenz wettbewerb mitbewerb markt market branche extern hauswaehrung fremdwaehrung belegwaehrung konzernwaehrung fw local lc gc waehrung currency bonus bonusfaehig provisionsfaehig " +
    "skontofaehig rabattfaehig stand aufgelaufen bereinigt adjusted recurring deferred lifetime historisch total gesamt summe faktura auftragswert warenempfaenger rechnungsempfaenger regulierer top status art typ type " +
    "kategorie category wachstum monat quartal woche tag month quarter week day hoechster best"
  ).split(" "),
);
