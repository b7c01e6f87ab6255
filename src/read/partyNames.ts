const parties =
  /^(?:kd|kunden?|debitor(?:en)?|deb|customers?|cust|cliente|clients?|accounts?|acct|partner|gp|bp|soldto|billto|adress(?:en)?|auftraggeber|geschaeftspartner|organi[sz]ations?|compan(?:y|ies)|klant(?:en)?|kund|kontrahent|azienda|tiers)/;
const numbers = /(?:nr|no|num|nummer|number|id|code|kto|konto|key|schluessel|kennung|ref|referenz)$/;
const names = /(?:name|names|name1|bezeichnung|bez|text|description|desc|firma)$/;
const party = "(?:client|cliente|tiers|klanta?|klienta?|kontrahenta|kunde|asiakas|debiteur|relatie|azienda|societe)";
/** In other languages the party comes last: "Numéro client", "Nome del cliente". */
const numberOfParty = new RegExp(
  `^(?:no|n|nr|num|numero|numer|number|code|cod|codice|codigo|kod|id|identifiant|ref)(?:du|de|del|di|van)?${party}$`,
);
const nameOfParty = new RegExp(
  `^(?:nom|nome|nombre|nazwa|naam|name|denominazione|intitule|libelle|raisonsociale)(?:du|de|del|di|van)?${party}$`,
);

/** What a header says that names a party and what of it: "Deb. Kto.", "Kd.Code" its number, "Cust. Name", "GP-Bezeichnung" its name. `key` is a headerKey. */
export function partyName(key: string): "id" | "name" | null {
  if (numberOfParty.test(key)) return "id";
  if (nameOfParty.test(key)) return "name";
  const begun = parties.exec(key);
  // In SAP the company code is the seller's own.
  if (!begun || key === "companycode") return null;
  const rest = key.slice(begun[0].length);
  return rest.replace(numbers, "") === "" && rest !== ""
    ? "id"
    : rest.replace(names, "") === "" && rest !== ""
      ? "name"
      : null;
}

/** What is asked of a party in a header that names both: "Organization - Name", "Customer/Project: ID", "Account.Industry", "Kunden[Umsatz]"; null for another. */
export function askedOfParty(name: string, keyOf: (text: string) => string): string | null {
  const found = /^(.+?)(?:: | - |\.)\s*(\p{L}.*)$/u.exec(name) ?? /^([^[\]]+)\[([^[\]]{4,})\]$/.exec(name);
  return found && parties.test(keyOf(found[1]!)) ? found[2]! : null;
}
