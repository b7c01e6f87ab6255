const parties =
  /^(?:kd|kunden?|debitor(?:en)?|deb|customers?|cust|clients?|accounts?|acct|partner|gp|bp|soldto|billto|adress(?:en)?|auftraggeber|geschaeftspartner)/;
const numbers = /(?:nr|no|num|nummer|number|id|code|kto|konto|key|schluessel|kennung|ref|referenz)$/;
const names = /(?:name|names|name1|bezeichnung|bez|text|description|desc|firma)$/;

/** What a header says that names a party and what of it: "Deb. Kto.", "Kd.Code" its number, "Cust. Name", "GP-Bezeichnung" its name. `key` is a headerKey. */
export function partyName(key: string): "id" | "name" | null {
  const party = parties.exec(key);
  if (!party) return null;
  const rest = key.slice(party[0].length);
  return rest.replace(numbers, "") === "" && rest !== ""
    ? "id"
    : rest.replace(names, "") === "" && rest !== ""
      ? "name"
      : null;
}
