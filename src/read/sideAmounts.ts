const sides: ReadonlySet<string> = new Set(
  (
    "discount discounts rabatt rabatte skonto nachlass bonus tax taxes vat fee fees gebuehr gebuehren shipping versand versandkosten porto fracht freight refund refunded erstattung " +
    "gutschrift commission provision tip outstanding open offen offene offener offenes due overdue faellig faellige faelliger balance saldo payment payments zahlung zahlungen paid " +
    "bezahlt anzahlung deposit tva iva btw moms alv podatek remise sconto descuento korting rabat solde saldi"
  ).split(" "),
);
const relations: ReadonlySet<string> = new Set(
  "excl exkl excluding exklusive ex ohne without before vor inkl incl including inklusive nach after less abzgl abzueglich zzgl zuzueglich plus mit with of hors senza sin zonder bez uden uten utan".split(
    " ",
  ),
);
/** What is sold where it stands before a word for sales: "Freight Revenue" is that of a forwarder. */
const services: ReadonlySet<string> = new Set(
  "fee fees commission shipping freight versand fracht provision".split(" "),
);
const sales: ReadonlySet<string> = new Set("revenue revenues turnover umsatz umsaetze erloes erloese".split(" "));

/**
 * Whether the words of a header name an amount beside sales: what is taken off, put on top or not paid yet. "Revenue excl. tax" and "Umsatz nach Rabatt"
 * name sales.
 */
export function namesSideAmount(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      sides.has(word) && !relations.has(words[i - 1] ?? "") && !(services.has(word) && sales.has(words[i + 1] ?? "")),
  );
}
