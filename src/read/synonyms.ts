import type { Field } from "./fields.js";
import { foreignPersonWords, foreignSynonyms } from "./foreignSynonyms.js";
import { headerKey } from "./normaliseHeader.js";

/**
 * What columns are called in German and English exports, SAP, Salesforce, Dynamics and DATEV; earlier words are the surer ones.
 * Case, umlauts, accents, spaces and punctuation do not matter.
 */
export const synonyms: Readonly<Record<Field, readonly string[]>> = {
  id: [
    ..."Kundennummer|Kunden-Nr.|Kundennr|Kd-Nr.|Kdnr|KdNummer|Kunden ID|KundenID|Kundenschlüssel|Customer Number|Customer No|CustomerNo|Customer ID|Cust No|Cust ID|Customer #|Customer Code|Customer Key".split(
      "|",
    ),
    ..."KUNNR|Debitorennummer|Debitoren-Nr.|Debitornr|Debitorenkonto|Geschäftspartnernummer|GP-Nr|GP-Nummer|BP Number|Sold-to party number|Debitorenschlüssel|Kundencode|Kd-Code|Kunden-Kto.|Verk. an Deb.-Nr.|Verkauf an Debitor-Nr.|Sell-to Customer No.|Sell-to Customer Number".split(
      "|",
    ),
    ..."Account Number|Account No|AccountNum|Account ID|AccountId|Client ID|Client No|Client Number|Adressnummer|Adress-Nr.|Kontonummer|Konto-Nr.|Konto|Personenkonto|Firmennummer|Firmen-Nr|Partnernummer|Mandantennummer|Kundenkonto|Customer Account|Customer Account Number|Debitorenkontonummer".split(
      "|",
    ),
    ..."Auftraggeber|Auftraggeb.|Sold-to party|Sold-to pt|Sold to|SoldTo|Debitor|Rech. an Deb.-Nr.|Bill-to Customer No.|Bill-to Customer Number|Regulierer|Rechnungsempfänger|Bill-to party|Geschäftspartner|Business Partner|PARTNER|Account|Kunde|Customer|Warenempfänger|Ship-to|Ship-to party".split(
      "|",
    ),
    ..."Compte|Tiers|Interne Referenz|Internal Reference|Associated Company ID|Associated Company IDs|BP Code|CardCode|GP-Code|Datensatz-ID|Record ID|Nummer|Nr|Nr.|No|No.|Number|ID|Schlüssel|Key|Code|Reference|Referenz|Kennung|Codice|Cod.|Código|Kod|Kode|Numéro|Numero|Numer|Kto.-Nr.|Kto-Nr|Kto".split(
      "|",
    ),
  ],
  name: [
    ..."Kundenname|Kunde Name|Kunde|Kundenbezeichnung|Firma|Firmenname|Firmierung|Name|Name 1|Name1|Customer Name|Customer|Account Name|AccountName|Company|Company Name|Organisation|Organization|Organisation Name|Unternehmen".split(
      "|",
    ),
    ..."Debitorname|Debitorenname|Verk. an Name|Sell-to Customer Name|Kontobezeichnung|Kontobeschriftung|Beschriftung|Bezeichnung|Kurzname|Kurzbezeichnung|Suchbegriff|Suchname|Matchcode|Client|Client Name|Geschäftspartner Name|Business Partner Name|Name Auftraggeber|Kundentext|Unternehmensname|Sold-to party name|Partner|Debitor|Account|Description|Beschreibung|Nom|Raison sociale|Name (Adressattyp Unternehmen)|Ragione sociale|Cliente|Cust Name|Search Name|Kontoname|Zeilenbeschriftungen|Row Labels|Étiquettes de lignes|Etichette di riga|Etiquetas de fila|Rijlabels|Etykiety wierszy|Billing Company|Associated Company|Associated Company (Primary)|BP Name|CardName|Default Address Company|Invoice Partner Display Name|Partner Display Name|Billing Name|Contact|Kontakt".split(
      "|",
    ),
  ],
  group: [
    ..."Kundengruppe|Kundengrp|KdGrp|Kd-Gruppe|Gruppe|Kundensegment|Segment|Kundentyp|Kundenart|Kundenkategorie|Kundenklasse|Branche|Branchenschlüssel|Industrie|Wirtschaftszweig".split(
      "|",
    ),
    ..."Customer Group|Customer Grp|Customer Segment|Customer Type|Customer Category|Business Type|Industry|Industry Sector|Industry Code|Sector|Group|Type|Account Type|Category|BRSCH|Vertical|Debitorengruppe|Kundengruppenbezeichnung|Customer Posting Group|Debitorenbuchungsgruppe|Customer Price Group|Kundenhauptgruppe|Kundenklassifizierung|Secteur|Typ|Art|Sparte|Tags|Kategorie|Kdgrp.|KGr|KGrp|Kundengr.|Kundenstatus".split(
      "|",
    ),
  ],
  market: [
    ..."Markt|Region|Vertriebsregion|Verkaufsregion|Absatzmarkt|Vertriebsgebiet|Vertriebsbereich|Verkaufsgebiet|Gebiet|Land|Bundesland|Verkaufsbüro|Vertriebsbüro|Niederlassung|Bezirk|Verkaufsbezirk|Ländername|Länderschlüssel".split(
      "|",
    ),
    ..."Market|Sales Region|Territory|Sales Territory|Sales District|Sales Area|Area|Country|Country Name|Billing Country|State|District|Sales Office|Branch|BZIRK|VKBUR|LAND1|REGIO|Country/Region|Land/Region|Billing State/Province|Billing State|State/Province|Gebietscode|Territory Code|Sales Team|Verkaufsteam|Verkaufsgruppe|VKGRP|Région|Pays|Vertriebsteam|Address 1: Country/Region|Betreuungsregion|Betreuungsgebiet|Vertriebszone".split(
      "|",
    ),
  ],
  channel: [
    ..."Kanal|Betreuungskanal|Vertriebskanal|Vertriebsweg|Betreuung|Betreuungsform|Betreuungsart|Zuständigkeit|Kundenverantwortung|Betreut durch|Betreuungsmodell|Absatzweg|VTWEG".split(
      "|",
    ),
    ..."Channel|Sales Channel|Distribution Channel|Coverage|Coverage Channel|Coverage Model|Responsibility|Present Channel|Route to Market".split(
      "|",
    ),
  ],
  revenue: [
    ..."Umsatz|Nettoumsatz|Jahresumsatz|Umsatzerlöse|Umsatzerlös|Erlös|Erlöse|Nettoerlös|Nettoerlöse|Umsatz netto|Fakturaumsatz|Warenumsatz|Umsatzwert|Rechnungsumsatz|Faktura|Verkaufsumsatz|Absatzumsatz|Ums.|Ums. netto|Jährlicher Umsatz|Nettobetrag|Nettorechnungsbetrag|Fakturawert|Fakturiert|Fakturierter Umsatz|Gesamt fakturiert|Fakturiert netto|Rechnungsbetrag netto|Positionswert|Zeilenbetrag|Verkauf|Verkäufe|Verkaufswert|VK-Wert|Verkaufsbetrag|Gesamtumsatz|Umsatz (ohne Soll/Haben-Kz)|Netto EUR|Netto €|Netto".split(
      "|",
    ),
    ..."Revenue|Net Revenue|Sales|Net Sales|Sales Amount|Net Sales Amount|Turnover|Sales Revenue|Sales Volume|Invoiced Sales|Total Sales|Total Revenue|NETWR|Nettowert|Net Value|Invoice Amount|Sales EUR|Revenue EUR|Jahresverkehrszahl|Jahresverkehrszahlen|JVZ|JVZ Soll|Total Invoiced|Invoiced|Invoiced Amount|Net Invoice Value|Net Amount|Line Amount|Line Total|Extended Price|Untaxed Total|Untaxed Amount|Sales LCY|Net Sales Value|Chiffre d'affaires|CA HT|Fatturato|Amount (converted)|Converted Amount|Betrag (umgerechnet)|Betrag (konvertiert)|Amount|Betrag|Auftragseingang|Order Intake|Bookings|Fakturierter Wert|Invoiced Value|Income|Total Income|Annual Revenue".split(
      "|",
    ),
    // What is paid in the end says least about sales.
    ..."Betrag netto|Gesamt netto|Total netto|Net Total|Amount Net|Summe netto|Gesamtbetrag netto|Montant HT|Total HT|Subtotal|Zwischensumme|Order Amount|Rechnungsbetrag|Rechnungssumme|Rechnungswert|Gesamtbetrag|Gesamtsumme|Gesamtpreis|Auftragswert|Order Total|Invoice Total|Order Value|Invoice Value|Total Spent|Total Amount|Grand Total|Total|Invoice Amount Sum|Gesamtergebnis|Gesamt|Summe|Monatsumsatz|Quartalsumsatz|Istumsatz".split(
      "|",
    ),
  ],
  margin: [
    ..."Deckungsbeitrag|DB|DB II|DB2|DB 2|Deckungsbeitrag II|Deckungsbeitrag 2|DB I|DB1|DB 1|Deckungsbeitrag I|Deckungsbeitrag 1|DB absolut|DB Wert|Rohertrag|Rohgewinn|Bruttogewinn|Rohmarge|Bruttomarge|Marge|Marge absolut|Ertrag|Bruttoertrag|Warenrohertrag|DB netto|Spanne|Handelsspanne|Gewinn|Gewinn netto|Gewinn (MW)|Rohgewinn (MW)".split(
      "|",
    ),
    ..."Contribution Margin|Contribution|Contribution Margin II|CM II|CM2|CM|Gross Profit|Gross Margin|Margin|GP|Profit|Profit Margin|CM1|Contribution Margin I|Profit LCY|Marge brute".split(
      "|",
    ),
  ],
  potential: [
    ..."Potenzial|Potential|Umsatzpotenzial|Umsatzpotential|Kundenpotenzial|Kundenpotential|Marktpotenzial|Marktpotential|Bedarf|Jahresbedarf|Gesamtbedarf|Einkaufsvolumen|Beschaffungsvolumen|Bedarfspotenzial|Absatzpotenzial|Zielpotenzial".split(
      "|",
    ),
    ..."Sales Potential|Revenue Potential|Customer Potential|Market Potential|Total Potential|Potential Revenue|Potential Sales|Demand|Annual Demand|Spend|Total Spend|Addressable Spend|Estimated Potential|Purchasing Volume|Wallet Size|Wallet|Total Addressable Spend|Customer Wallet".split(
      "|",
    ),
  ],
  visits: [
    ..."Besuche|Anzahl Besuche|Besuchsanzahl|Besuche pro Jahr|Kundenbesuche|Besuchszahl|Besuchshäufigkeit|Besuchsfrequenz|Außendienstbesuche|Besuche AD|AD-Besuche|Anz. Besuche|Vor-Ort-Besuche|Besuche Ist|Besuch|Anzahl Besuch".split(
      "|",
    ),
    ..."Visits|Number of Visits|No. of Visits|Visits per Year|Customer Visits|Visit Count|Visit Frequency|Field Visits|On-site Visits|Site Visits|Personal Visits|Meetings|Number of Meetings|Meeting Count|Meetings per Year|Customer Meetings|Face-to-Face Visits|F2F Visits|Appointments|Kundentermine|Anzahl Termine|Anzahl Kundenbesuche|Außendienstkontakte".split(
      "|",
    ),
  ],
  calls: [
    ..."Anrufe|Telefonate|Anzahl Anrufe|Anzahl Telefonate|Calls|Telefonkontakte|Innendienstkontakte|Kontakte Innendienst|Telefonische Kontakte|Anrufe pro Jahr|Remote-Kontakte".split(
      "|",
    ),
    ..."Phone Calls|Number of Calls|Calls per Year|Call Count|Telephone Calls|Telesales Calls|Remote Contacts|Phone Contacts|Outbound Calls|Anz. Anrufe|Anzahl Telefonkontakte|Telefontermine".split(
      "|",
    ),
  ],
  contact: [
    ..."Aktivitätsart|Aktivitätstyp|Aktivität|Kontaktart|Kontakttyp|Besuchsart|Besuchstyp|Terminart|Art der Aktivität|Art des Kontakts|Kontaktform|Vorgangsart|Tätigkeitsart|Tätigkeit".split(
      "|",
    ),
    ..."Activity Type|Activity|Type of Activity|Contact Type|Kind of Contact|Task Type|Event Type|Task Subtype|Event Subtype|Interaction Type|Call Type|Engagement Type|Visit Type".split(
      "|",
    ),
    ..."Art|Typ|Type|Kind|Medium|Kategorie|Category|Betreff|Subject|Thema".split("|"),
  ],
  lat: "Breitengrad|Breite|Geo-Breite|Geografische Breite|Latitude|Lat|Geo Lat|Y-Koordinate|Billing Latitude|Address 1: Latitude".split(
    "|",
  ),
  lon: "Längengrad|Länge|Geo-Länge|Geografische Länge|Longitude|Lon|Lng|Long|Geo Lon|X-Koordinate|Billing Longitude|Address 1: Longitude".split(
    "|",
  ),
  travelMinutes: [
    ..."Fahrzeit|Fahrzeit Minuten|Fahrtzeit|Fahrminuten|Reisezeit|Anfahrt|Anfahrtszeit|Wegezeit|Fahrzeit je Besuch|Reisezeit je Besuch (min)|Fahrzeit min".split(
      "|",
    ),
    ..."Travel Minutes|Travel Time|Drive Time|Driving Time|Minutes Travel|Travel min|Travel Minutes per Visit".split(
      "|",
    ),
  ],
  cost: [
    ..."Wareneinsatz|Einstandskosten|Einstandswert|Herstellkosten|Herstellungskosten|Selbstkosten|Materialkosten|Umsatzkosten|Wareneinstand|EK-Wert|Einkaufswert|Kosten|WAVWR|Verrechnungswert|EK-Betrag|EK Betrag|Einkaufsbetrag|Wareneinsatzwert|Einstandsbetrag|Einstand|Verrechn.wert|Verrechn.-Wert".split(
      "|",
    ),
    ..."Cost|Cost of Goods Sold|COGS|Cost of Sales|Total Cost|Cost Amount|Line Cost|Extended Cost|Total Product Cost|Product Cost|Standard Cost|Cost LCY|Line Cost Amount|Extended Standard Cost".split(
      "|",
    ),
  ],
  date: [
    ..."Rechnungsdatum|Auftragsdatum|Bestelldatum|Belegdatum|Buchungsdatum|Lieferdatum|Fakturadatum|Leistungsdatum|Datum|Besuchsdatum|Kontaktdatum|Beginn|Startdatum|Start|Buch.-Datum|Belegdat.|Fakt.dat.|FKDAT|AUDAT|BUDAT|BLDAT|ERDAT".split(
      "|",
    ),
    ..."Order Date|Invoice Date|Billing Date|Posting Date|Document Date|Transaction Date|Delivery Date|Ship Date|Activity Date|Date|Start Date|Order Date Time|Invoice/Bill Date|DocDate|Created at|Close Date|Creation Date|Erstellungsdatum|Erf.-Datum|Angel. am".split(
      "|",
    ),
  ],
  order: [
    ..."Auftragsnummer|Auftragsnr|Auftrags-Nr.|Auftrag|Rechnungsnummer|Rechnungsnr|Rechnungs-Nr.|Rechnung|Belegnummer|Belegnr|Beleg-Nr.|Beleg|Bestellnummer|Fakturanummer|Auftragsreferenz|Vertriebsbeleg|Verk.Beleg|Verkaufsbeleg|Faktura|VBELN|BELNR".split(
      "|",
    ),
    ..."Order Number|Order No|Order No.|Order ID|Order Reference|Order|Sales Order|Sales Order Number|Invoice Number|Invoice No|Invoice ID|Invoice|Document Number|Document No|DocNum".split(
      "|",
    ),
  ],
};

/** Columns that name a person: never mapped, offered for dropping. */
export const personWords: readonly string[] = [
  ..."Vertreter|Außendienstmitarbeiter|Aussendienstmitarbeiter|ADM|Außendienst|Innendienstmitarbeiter|IDM|Sachbearbeiter|Verkäufer|Vertriebsmitarbeiter|Vertriebsbeauftragter|Betreuer|Kundenbetreuer|Gebietsleiter|Gebietsverkaufsleiter|Key Account Manager|KAM|Zuständiger Mitarbeiter|Mitarbeiter|Bearbeiter|Verantwortlicher|Ansprechpartner|Ansprechpartnerin|Kontaktperson|Kontakt|Geschäftsführer|Inhaber|Besitzer|Reisender|Handelsvertreter|Zuständig|Zuständige Person|Zuständiger|Betreut von|Kundenberater|Berater|Verkaufsberater|Fachberater|Vertriebler|Vertr.|Sachbearb.|Ansprechp.|Ansprechperson|Einkäufer|Außendienstler|AD-Mitarbeiter|ID-Mitarbeiter|Bezirksleiter|Regionalleiter|Verkaufsleiter|Vertriebsleiter|Key Accounter|Projektleiter|Name Vertreter|Name Betreuer|Kundenbetreuung durch|Erfasser|Benutzer|Benutzername|Ersteller|Erstellt von|Gedruckt von|Ausgegeben von|Angelegt von|Geändert von".split(
    "|",
  ),
  ..."Sales Rep|Sales Representative|Representative|Rep|Rep Name|Salesperson|Sales Person|Salesman|Account Manager|Account Owner|Owner|Owner Name|Account Owner Alias|Opportunity Owner|Employee|Contact|Contact Person|Contact Name|Primary Contact|Responsible Person|Sales Employee|Sales Manager|Assigned To|Assigned Rep|First Name|Last Name|Full Name|Vorname|Nachname|Familienname|VERTN|SACHB|PARVW|Company Owner|Deal Owner|Lead Owner|Record Owner|Account Executive|AE|CSM|Customer Success Manager|Inside Sales|Inside Sales Rep|Field Rep|Sales Agent|Agent|Buyer|Contact First Name|Contact Last Name|Primary Contact Name|Contact Full Name|User|User Name|Created By|Printed By|Last Modified By|Responsible User|Responsible|Contact Owner".split(
    "|",
  ),
  ...foreignPersonWords,
];

/** Words that make a column of amounts something other than last year's amount. */
export const otherMeasures: ReadonlySet<string> = new Set(
  "vorjahr vj plan planumsatz budget ziel target prozent percent pct quote rate anteil share rang rank ranking abweichung abw delta diff differenz veraenderung veraend var variance yoy vergleich vergleichszeitraum vergleichsperiode wachstum growth change datum date previous prior forecast prognose kumulierter index klasse class marge% budgetiert vvj py ly ziele vorvorjahr steuer ust mwst durchschnitt average avg mittel mittelwert precedente precedent anterior vorig poprzedni forrige foregaende edellinen taux tasso procent procentowa".split(
    " ",
  ),
);

/** Names that label rows of totals as well: these tell no header from a record. */
const alsoLabels: ReadonlySet<string> = new Set(
  "subtotal zwischensumme gesamtbetrag gesamtsumme grandtotal total gesamtergebnis gesamt summe".split(" "),
);

const known: ReadonlySet<string> = new Set(
  [
    ...[...Object.values(synonyms).flat(), ...personWords, ...otherNames()].map(headerKey),
    // "CA" is a state and "Kate" a person as well.
    ...Object.values(foreignSynonyms)
      .flat()
      .map(headerKey)
      .filter((key) => key.length > 3 && key !== "kate"),
  ].filter((key) => !alsoLabels.has(key)),
);

/** Values without letters need no closer look. */
const mayBeName = /[\p{L}#ºª]/u;

/** Whether a text is the usual name of some column of a customer list. */
export function isKnownHeader(text: string): boolean {
  return text.length < 60 && mayBeName.test(text) && known.has(headerKey(text));
}

function otherNames(): string[] {
  return "Ort|Stadt|PLZ|Postleitzahl|Straße|Adresse|Telefon|E-Mail|Datum|Menge|Artikel|Auftrag|Aufträge|Rechnung|Kosten|Preis|City|Zip|Postal Code|Street|Address|Phone|Email|Date|Quantity|Order|Orders|Cost|Price|Letzter Kauf|Währung|Currency".split(
    "|",
  );
}
