import type { Field } from "./fields.js";

const words = (text: string) => text.split("|");

/** What columns are called in French, Italian, Spanish, Dutch, Polish, Swedish, Danish, Norwegian and Finnish exports; earlier words are the surer ones. */
export const foreignSynonyms: Readonly<Record<Field, readonly string[]>> = {
  id: [
    ...words(
      "Numéro client|N° client|Code client|Codice cliente|N° compte|N° tiers|Code tiers|Debiteurnummer|Debiteurnr|Debiteurencode|Relatienummer|Relatiecode|Debiteur|Relatie",
    ),
    ...words("Kundnummer|Kundenummer|Kundnr|Kundenr|Asiakasnumero|Asiakasnro|Kod kontrahenta|Kod klienta|Akronim"),
  ],
  name: [
    ...words(
      "Nom du client|Nom client|Dénomination|Intitulé|Société|Denominazione|Nominativo|Nome cliente|Azienda|Razón social|Nombre fiscal|Nombre comercial|Nombre del cliente",
    ),
    ...words(
      "Empresa|Klantnaam|Bedrijfsnaam|Bedrijf|Klant|Nazwa klienta|Nazwa firmy|Kontrahent|Klient|Kundnamn|Företag|Företagsnamn|Kund|Kundenavn|Virksomhed",
    ),
    ...words("Bedriftsnavn|Asiakkaan nimi|Asiakas|Yritys|Cuenta|Compte|Conto|Nome|Nombre|Naam|Nazwa|Namn|Navn|Nimi"),
  ],
  group: [
    ...words(
      "Secteur d'activité|Famille|Famille client|Groupe|Catégorie|Catégorie tarifaire|Type de client|Settore|Categoria|Categoria cliente|Gruppo|Tipo cliente|Segmento|Grupo|Grupo de clientes|Tipo de cliente",
    ),
    ...words(
      "Klantgroep|Klanttype|Segment klienta|Branża|Grupa|Grupa klientów|Rodzaj klienta|Bransch|Kundgrupp|Kundkategori|Kundtyp|Kundegruppe|Kundetype|Bransje|Asiakasryhmä|Toimiala",
    ),
  ],
  market: [
    ...words(
      "Zone|Département|Zona|Regione|Provincia|Área|Región|País|Paese|Regio|Provincie|Rayon|Województwo|Kraj|Landsdel|Län|Distrikt|Fylke|Område|Alue|Maa",
    ),
  ],
  channel: [
    ...words(
      "Canal|Canal de vente|Canale|Canale di vendita|Canal de ventas|Kanaal|Verkoopkanaal|Kanał|Kanał sprzedaży|Kanava",
    ),
  ],
  revenue: [
    ...words(
      "CA|CA net|CA N|CA N HT|CA HT N|CA HT|Chiffre d'affaires HT|Chiffre d'affaires net|Montant net HT|Ventes|Ventes HT|Ventes nettes|Fatturato netto|Vendite|Ricavi|Imponibile|Importo netto|Ventas|Ventas netas|Facturación|Facturado|Ingresos",
    ),
    ...words(
      "Importe neto|Base imponible|Omzet|Netto omzet|Omzet excl. BTW|Obrót|Obroty|Przychód|Przychody|Sprzedaż|Sprzedaż netto|Wartość netto|Wartość sprzedaży|Omsättning|Nettoomsättning|Försäljning",
    ),
    ...words(
      "Omsætning|Nettoomsætning|Salg|Omsetning|Salgsbeløp|Liikevaihto|Myynti|Montant net|Montant|Importo|Importe|Bedrag excl. BTW|Bedrag|Kwota netto|Netto beløp|Belopp|Beløb|Beløp",
    ),
  ],
  margin: [
    ...words(
      "Marge HT|Marge nette|Marge commerciale|Margine|Margine lordo|Utile|Margen|Margen bruto|Beneficio|Beneficio bruto|Brutomarge|Brutowinst|Winst|Marża|Zysk|Zysk brutto",
    ),
    ...words(
      "Täckningsbidrag|TB|TB1|Bruttovinst|Dækningsbidrag|Dekningsbidrag|Bruttofortjeneste|Bruttoavance|Avance|Kate|Myyntikate|Katetuotto",
    ),
  ],
  potential: [
    ...words("Potentiel|Potentiel client|Potenziale|Potencial|Potentieel|Potencjał|Potentiaali|Potensial|Potensiale"),
  ],
  visits: [
    ...words(
      "Visites|Nombre de visites|Nb visites|Visite|Numero visite|N. visite|Visitas|Nº visitas|Número de visitas|Bezoeken|Aantal bezoeken|Wizyty|Liczba wizyt|Besök|Antal besök|Kundbesök|Besøg|Antal besøg|Kundebesøg|Antall besøk|Kundebesøk|Käynnit|Asiakaskäynnit",
    ),
  ],
  calls: [
    ...words(
      "Appels|Nombre d'appels|Chiamate|Telefonate|Llamadas|Telefoontjes|Telefoongesprekken|Rozmowy|Telefonsamtal|Opkald|Puhelut",
    ),
  ],
  cost: [
    ...words(
      "Coût|Coût de revient|Prix de revient|Coût d'achat|Costo|Costi|Costo del venduto|Coste|Coste de ventas|Kostprijs|Inkoopwaarde|Koszt|Koszt własny|Kostnad|Kostnader|Vareforbrug|Varekostnad|Kustannus|Ostohinta",
    ),
  ],
  date: [
    ...words(
      "Date facture|Date de facture|Data fattura|Fecha|Fecha factura|Factuurdatum|Data faktury|Fakturadato|Laskupäivä",
    ),
  ],
  order: [
    ...words(
      "N° facture|Numéro facture|Facture|Numero fattura|N. fattura|Fattura|Nº factura|Número de factura|Factura|Factuurnummer|Factuurnr|Factuur|Numer faktury|Nr faktury|Faktura|Fakturanummer|Fakturanr|Laskunumero",
    ),
  ],
  contact: [],
  lat: [],
  lon: [],
  travelMinutes: [],
};

/** What columns with names of persons are called there. */
export const foreignPersonWords: readonly string[] = [
  ...words(
    "Représentant|Vendeur|Interlocuteur|Responsable|Responsable commercial|Attaché commercial|Chargé d'affaires|Chargé de clientèle|Propriétaire|Propriétaire du compte|Prénom|Nom du contact|Agente|Agenti|Commerciale|Venditore|Responsabile|Proprietario|Referente|Cognome|Comercial|Vendedor|Propietario|Apellido|Apellidos",
  ),
  ...words(
    "Persona de contacto|Vertegenwoordiger|Verkoper|Relatiebeheerder|Eigenaar|Contactpersoon|Voornaam|Achternaam|Handlowiec|Opiekun|Opiekun klienta|Przedstawiciel|Przedstawiciel handlowy|Osoba kontaktowa|Imię|Nazwisko",
  ),
  ...words(
    "Imię i nazwisko|Säljare|Kundansvarig|Förnamn|Efternamn|Sælger|Kundeansvarlig|Fornavn|Efternavn|Etternavn|Selger|Myyjä|Vastuuhenkilö|Yhteyshenkilö|Etunimi|Sukunimi",
  ),
];
