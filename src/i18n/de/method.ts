export const method = {
  heading: "So rechnet wertgerecht",
  lead: "Vertriebskapazität ist begrenzt. Ein wertbasierter Betreuungsansatz richtet Tiefe und Kosten der Betreuung am Kundenwert aus. Der erste Schritt sind Kundenprioritätsklassen mit Kennzahlen je Klasse. Alle Geldbeträge sind EUR je Jahr.",
  valueHeading: "Kundenwert in Euro",
  valueText:
    "Der Wert eines Kunden besteht aus dem, was er heute beiträgt, und dem, was er künftig beitragen kann. Beide Teile bleiben überall getrennt sichtbar.",
  valueTerms: `- **DB**: Deckungsbeitrag vor Betreuungskosten (DB II). Er darf negativ sein.
- **φ** (phi): Anteil des ungenutzten Potenzials, den Sie für erschließbar halten, 0 bis 100 %. Voreinstellung 25 %. Das ist eine Annahme, kein Messwert.
- **m**: DB-Satz des Kunden, also DB geteilt durch Umsatz, begrenzt auf 0 bis 100 %. Ohne Umsatz gilt der DB-Satz des Portfolios.
- **U**: ungenutztes Potenzial, also Potenzial minus Umsatz, mindestens 0.`,
  pointsHeading: "Wert in Punkten",
  pointsText:
    "Statt in Euro kann der Wert in Punkten von 0 bis 100 gemessen werden. Je Kriterium zählt der Anteil der Kunden, deren Wert höchstens so hoch ist wie der des Kunden. Die Anteile werden mit Ihren Gewichten gemittelt. Punkte sagen, wer vorn liegt, aber nicht, wie weit.",
  classesHeading: "Klassen und Schwellen",
  classesText:
    "Ein Kunde gehört in die beste Klasse, deren Schwelle sein Wert erreicht. Wer genau auf der Schwelle liegt, gehört in die höhere Klasse; gleiche Werte stehen immer in derselben Klasse. Jede Schwelle wird dreifach gezeigt: als Wert, als Anteil der Kunden darüber und als Anteil des Werts darüber. Negative Werte zählen in Wertanteilen als 0. Von Hand festgelegte Kunden behalten ihre Klasse, bis Sie die Festlegung aufheben.",
  suggestionsHeading: "Vorschläge für Schwellen",
  suggestionsText: `- **Pareto**: Klassengrenzen bei festen kumulierten Wertanteilen, zum Beispiel 80, 95 und 99 %.
- **Berechnete ABC-Analyse** (Ultsch und Lötsch 2015, PLoS ONE 10(6), e0129767): drei Klassen aus der Form der Kurve. Die A-Grenze ist der Punkt, der dem Ideal „kein Aufwand, voller Ertrag“ am nächsten liegt, oder der Punkt, an dem ein Kunde genau den Durchschnitt beiträgt; es gilt der frühere von beiden.
- **Natürliche Grenzen** (ckmeans): Klassen, in denen die Werte einander so ähnlich wie möglich sind (kleinste Summe der quadrierten Abstände vom Klassenmittel).`,
  kpisHeading: "Kennzahlen",
  kpisText: `- **DB-Satz**: DB geteilt durch Umsatz.
- **Lieferanteil**: Umsatz geteilt durch Potenzial, nur über Kunden mit bekanntem Potenzial.
- **Besuche und Anrufe**: Kontakte der letzten 12 Monate aus Ihren Daten.
- **Gini-Koeffizient**: 0 heißt, alle Kunden sind gleich viel wert; gegen 1 heißt, wenige Kunden tragen fast alles. Negative Werte zählen als 0.
- Ein Strich (–) steht, wo eine Kennzahl nicht gebildet werden kann, zum Beispiel ein DB-Satz ohne Umsatz.`,
  coverageHeading: "Betreuungsdimensionen und Betreuungskosten",
  coverageText: `Ein Betreuungsansatz wählt je Klasse und Dimension eine Option. **Wie heute** heißt: die eigenen Kontakte der Kunden, keine neue Wirkung. Ein Ansatz, der überall „wie heute“ ist, ergibt das Ist auf den Cent. Eine Wirkung, die keine gewählte Option nennt, bleibt wie heute.

- **Kontakte** je Kontaktart und Jahr; wer zuständig ist, bestimmt, als was sie stattfinden (ein Besuch als Videogespräch, als Besuch des Händlers oder gar nicht).
- **Stunden** = Kontakte · (Gespräch + Vor- und Nachbereitung + Fahrzeit) + Stunden für Planung und Service. Kontakte eines Partners kosten keine eigenen Stunden.
- **Betreuungskosten** = Stunden · Kosten je Vollzeitkraft geteilt durch Kapazität + feste Kosten + Änderung der Provisionen. Provision und Preisnachlass rechnen mit positivem Umsatz: Eine Gutschrift trägt keine.
- **DB nach Betreuungskosten** = DB − Betreuungskosten (in deutschen Schemata meist DB III; die Stufen sind nicht genormt).
- **Kapazität** einer Vollzeitkraft = Nettotage · Stunden je Tag · (1 − interner Anteil). Fahrzeit steckt im Bedarf, nie in der Kapazität.
- **Ist**: Besuche gehören dem Außendienst, Anrufe dem Innendienst, beides dem Key Account Management, wo es heute zuständig ist. Was die Stunden des Teams darüber hinaus enthalten, steht als eigene Zeile und bleibt in jedem Szenario gleich.
- **Bewertete Stunden und Kasse** sind zwei Unterschiede: Freie Stunden sind erst Geld, wenn sich Köpfe ändern.`,
  responseHeading: "Was Betreuung beim Umsatz bewirkt",
  responseText: `Das ist der unsicherste Teil. Die Hauptaussage lässt den Umsatz deshalb, wie er ist, und nennt den **tragbaren Umsatzverlust** daneben. Mit Umsatzwirkung steht immer eine Spanne.

- Die Kurve ist ADBUDG (Little 1970): Umsatz gegenüber heute bei verändertem Aufwand, genau 100 % beim heutigen Aufwand.
- **b**: Anteil des Umsatzes, der ohne Betreuung bleibt. **s**: Anteil des ungenutzten Potenzials, den die beste Betreuung gewinnt. **h**: Spielraum, den jeder Kunde mindestens hat.
- **η**: Elastizität beim heutigen Aufwand; 0,31 ist der bereinigte Mittelwert einer Metaanalyse (Albers, Mantrala und Sridhar 2010, JMR 47(5), nach einer Sekundärquelle). **η*** ist die Elastizität, bei der die heutige Größe gerade richtig wäre: Kosten der Kontakte geteilt durch DB.
- Personenkontakte zählen voll, Fernkontakte nach ihrem Gewicht und nur bis zu einer Obergrenze. Kontaktzahlen eines Jahres sind zufällig; für die Umsatzwirkung werden sie geglättet, für Stunden und Kosten nie.
- **Schwellenwert der Wirtschaftlichkeit**: der DB, ab dem sich der teurere Kanal trägt. **Tragbarer Umsatzverlust**: was ein Kanalwechsel kosten darf, bevor er sich nicht mehr lohnt.
- **Gewinnoptimale Schwellen** werden über alle Kunden exakt berechnet (dynamische Programmierung). Das Optimum ist flach; gezeigt wird der Bereich innerhalb von 1 %.`,
  skillsHeading: "Fähigkeiten",
  skillsText: `Je Rolle hat eine Fähigkeit zwei Stufen von 0 (nicht nötig) bis 4 (Experte): was der Ansatz verlangt und was die Rolle heute kann. Die verlangten Stufen sind Beispiele, bis Sie eigene angeben; heutige Stufen gibt nur Ihr Unternehmen an.

- **Qualifizieren**: Stufen, die einer Rolle fehlen, gewichtet mit den Vollzeitkräften, die heute da sind.
- **Einstellen**: Vollzeitkräfte, die dem Ansatz über die heutigen hinaus fehlen, mit dem Profil der Rolle.
- Ohne Angabe zu heute gibt es keine Lücke, nur die Zahl der fehlenden Angaben. Es geht um Rollen, nie um einzelne Personen.`,
  uncertaintyHeading: "Wie sicher das Ergebnis ist",
  uncertaintyText: `Jede Annahme hat eine Spanne um ihren wahrscheinlichsten Wert. Die Breiten sind Beispiele, bis Sie eigene angeben.

- **Haupttreiber**: Jeweils eine Annahme liegt am unteren oder oberen Ende ihrer Spanne, alle anderen bleiben.
- **Läufe**: 10.000-mal werden alle Annahmen zugleich und unabhängig voneinander gezogen (Dreiecksverteilung). „Mit 80 % Sicherheit“ heißt: Vier von fünf Läufen liegen in der Spanne. Ist und Szenario stehen in jedem Lauf unter denselben Annahmen. Dieselbe Startzahl gibt dasselbe Ergebnis.
- **Zellen**: Die Läufe rechnen mit höchstens 2.000 Zellen gleichartiger Kunden. Stunden sind darin genau, die Abweichung beim DB steht dabei.
- **Nicht gezogen** werden φ und Ersatz für fehlende Daten, weil sie die Klassen selbst verschieben. Wie fest die Klassen sind, zeigt der Anteil der Kunden, die ihre Klasse bei ±10 % Wert behalten.`,
  gapsHeading: "Was fehlt, wird angenommen und gekennzeichnet",
  gapsText: `- Fehlt der Deckungsbeitrag, gilt ein angenommener DB-Satz auf den Umsatz (Voreinstellung 25 %).
- Fehlt das Potenzial, gilt es als gleich dem Umsatz: kein ungenutztes Potenzial.
- Fehlen die Besuche, können Sie die Besuche Ihres Teams im Jahr angeben; sie werden gleichmäßig auf alle Kunden verteilt. Ohne diese Angabe bleibt die Spalte leer.
- Fehlende Anrufe zählen als 0.`,
  privacyHeading: "Was mit Ihren Daten geschieht",
  privacyText:
    "Ihre Datei wird auf diesem Gerät gelesen und verlässt es nicht. Ein Link enthält Schwellen und Annahmen, aber keine Kundendaten. Spalten mit Namen von Mitarbeitern werden nicht übernommen; keine Ansicht zeigt die Leistung einzelner Personen.",
};
