import { expect, test } from "vitest";
import { convert, open } from "./readText.js";

test.each([
  [
    "French",
    "Code client;Nom du client;Secteur d'activité;Zone;CA HT 2024;CA HT 2025;Marge HT;Nombre de visites\nC1;Abel SARL;Industrie;Nord;90,00;100,50;40,00;12\nC2;Bolz SA;Commerce;Sud;40,00;50,00;9,00;4\nTotal général;;;;130,00;150,50;49,00;16\n",
    {
      id: "Code client",
      name: "Nom du client",
      group: "Secteur d'activité",
      market: "Zone",
      revenue: "CA HT 2025",
      margin: "Marge HT",
      visits: "Nombre de visites",
    },
  ],
  [
    "Italian",
    "Codice cliente;Ragione sociale;Zona;Categoria;Fatturato 2025;Margine;Visite\nC1;Abel S.r.l.;Nord;Industria;100,50;40,00;12\nC2;Bolz S.p.A.;Sud;Commercio;50,00;9,00;4\nTotale generale;;;;150,50;49,00;16\n",
    { id: "Codice cliente", name: "Ragione sociale", market: "Zona", revenue: "Fatturato 2025", margin: "Margine" },
  ],
  [
    "Spanish",
    "Nº cliente;Nombre fiscal;Grupo;Provincia;Ventas 2025;Margen;Nº visitas\n1;Abel S.L.;Industria;Madrid;100,50 €;40,00 €;12\n2;Bolz S.A.;Comercio;Sevilla;50,00 €;9,00 €;4\nTotal;;;;150,50 €;49,00 €;16\n",
    { id: "Nº cliente", name: "Nombre fiscal", group: "Grupo", revenue: "Ventas 2025", visits: "Nº visitas" },
  ],
  [
    "Dutch",
    "Klantnummer;Klantnaam;Branche;Regio;Netto omzet;Kostprijs\n1;Abel BV;Industrie;Noord;100,50;60,50\n2;Bolz NV;Handel;Zuid;50,00;41,00\nEindtotaal;;;;150,50;101,50\n",
    { id: "Klantnummer", name: "Klantnaam", market: "Regio", revenue: "Netto omzet", cost: "Kostprijs" },
  ],
  [
    "Polish",
    "Nr klienta;Nazwa;Województwo;Branża;Obrót;Marża;Wizyty\nK1;Abel Sp. z o.o.;mazowieckie;Przemysł;100,50;40,00;12\nK2;Bolz S.A.;małopolskie;Handel;50,00;9,00;4\nRazem;;;;150,50;49,00;16\n",
    { id: "Nr klienta", name: "Nazwa", group: "Branża", revenue: "Obrót", margin: "Marża", visits: "Wizyty" },
  ],
  [
    "Swedish",
    "Kundnr;Kundnamn;Kundkategori;Omsättning;Täckningsbidrag;TB %\n1;Abel AB;Industri;100,50;40,00;39,8\n2;Bolz AB;Handel;50,00;9,00;18,0\nTotalt;;;150,50;49,00;32,6\n",
    { id: "Kundnr", name: "Kundnamn", group: "Kundkategori", revenue: "Omsättning", margin: "Täckningsbidrag" },
  ],
  [
    "Danish",
    "Kundenr.;Navn;Kundegruppe;Omsætning;Dækningsbidrag;Besøg\n1;Abel A/S;Industri;100,50;40,00;12\n2;Bolz ApS;Handel;50,00;9,00;4\nI alt;;;150,50;49,00;16\n",
    { id: "Kundenr.", name: "Navn", revenue: "Omsætning", margin: "Dækningsbidrag", visits: "Besøg" },
  ],
  [
    "Norwegian",
    "Kundenummer;Kundenavn;Bransje;Omsetning;Dekningsbidrag\n1;Abel AS;Industri;100,50;40,00\n2;Bolz AS;Handel;50,00;9,00\nSum;;;150,50;49,00\n",
    { id: "Kundenummer", name: "Kundenavn", group: "Bransje", revenue: "Omsetning", margin: "Dekningsbidrag" },
  ],
  [
    "Finnish",
    "Asiakasnumero;Asiakas;Asiakasryhmä;Liikevaihto;Kate\n1;Abel Oy;Teollisuus;100,50;40,00\n2;Bolz Oyj;Kauppa;50,00;9,00\nYhteensä;;;150,50;49,00\n",
    { id: "Asiakasnumero", name: "Asiakas", group: "Asiakasryhmä", revenue: "Liikevaihto", margin: "Kate" },
  ],
])("a %s list of customers is read without a question, its totals left out", (_, text, fields) => {
  expect(open(text).proposal).toMatchObject(fields);
  const { report } = convert(text);
  expect(report).toMatchObject({ accepted: 2, rejectedRows: 0, totals: { revenue: 150.5, margin: 49 } });
  expect(report.skipped).toEqual([{ row: 4, reason: "totals" }]);
});

test.each([
  "Représentant",
  "Responsable commercial",
  "Agente",
  "Comercial",
  "Opiekun",
  "Säljare",
  "Kundeansvarlig",
  "Relatiebeheerder",
])("a column %j names persons", (header) => {
  expect(open(`Nr;Umsatz;${header}\n1;10;AB\n2;20;CD\n`).detected.persons).toEqual([header]);
});

test("taxes and last year's sales are no revenue in other languages either", () => {
  const revenue = (header: string) => open(`Nr;${header}\n1;10\n2;20\n`).proposal.revenue;
  expect(revenue("Montant TVA")).toBeUndefined();
  expect(revenue("Fatturato anno precedente")).toBeUndefined();
  expect(revenue("Bedrag excl. BTW")).toBe("Bedrag excl. BTW");
});

test("a number of customers is none, nor is any other number", () => {
  expect(open("Classe;Numero Clienti;Fatturato\nA;205;5125\nB;76;1900\n").proposal.id).toBeUndefined();
  expect(open("Phone Number;Revenue\n0301;5125\n0302;1900\n").proposal.id).toBeUndefined();
});

test("a pivot table of another language knows its customers by name", () => {
  const pivot = "Étiquettes de lignes;Somme de CA HT\nAbel SARL;10\nBolz SA;20\nTotal général;30\n";
  expect(open(pivot).proposal).toEqual({ id: "Étiquettes de lignes", revenue: "Somme de CA HT" });
  expect(convert(pivot).report.totals.revenue).toBe(30);
});

test("an account is a customer's name where another column has the numbers", () => {
  expect(open("Compte;N° client;Ventes\nAbel SARL;C1;10\nBolz SA;C2;20\n").proposal).toEqual({
    id: "N° client",
    name: "Compte",
    revenue: "Ventes",
  });
});
