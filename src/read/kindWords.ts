/**
 * What the text of a status or kind says its row is: an order that was cancelled or takes one back (storno), a deal that was lost or won, a document that comes
 * before the invoice (offer, order), an invoice, a credit note, what pays for it, a plan, what is only compared (target, last year) or what came true.
 */
export type RowKind =
  | "cancelled"
  | "storno"
  | "returned"
  | "lost"
  | "won"
  | "offer"
  | "order"
  | "invoice"
  | "credit"
  | "payment"
  | "plan"
  | "compared"
  | "actual";

const mostText = 40;
const whole = (words: string) => new RegExp(`^(?:${words})$`, "u");
const within = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");

const notQuite = within("nicht|not|no|keine?|ohne|teil|teilweise|partial|partially|partly");
const cancelled = within("(?:voll|komplett)?storniert(?:e[rs]?)?|annulliert|abgebrochen|cancell?ed|voided");
const forms: readonly (readonly [RowKind, RegExp])[] = [
  [
    "credit",
    within(
      "(?:rechnungs|wert|waren)?gutschrift|rechnungskorrektur|korrekturrechnung|storno-?rechnung|rechnungsstorno|credit[ -]?(?:notes?|memos?)",
    ),
  ],
  ["payment", within("zahlungseing[aä]ng(?:e|s)?|incoming payments?|payments? received")],
  [
    "payment",
    whole(
      "(?:kunden|debitoren|ein)?zahlung(?:en|sausgang)?|zahlungsausgleich|ausgleich(?:sbuchung)?|(?:customer )?payments?|(?:bank|geld|scheck)eingang|cash receipts?",
    ),
  ],
  [
    "invoice",
    whole("(?:ausgangs|verkaufs|schluss|sammel|debitoren|kunden)?rechnung|(?:sales |customer )?invoice|faktura|re"),
  ],
  ["offer", whole("angebot|offerte?|quote|quotation|kostenvoranschlag|pro-?forma(?:[ -]?rechnung| invoice)?")],
  [
    "order",
    whole(
      "(?:kunden|verkaufs)?auftrag|auftragsbest(?:ätigung|\\.)|ab|(?:sales )?order|order confirmation|bestellung|lieferschein|ls|delivery(?: note)?|packing slip",
    ),
  ],
  ["won", whole("(?:closed|geschlossen)?[ /:-]*(?:won|gewonnen)")],
  ["lost", whole("(?:closed|geschlossen)?[ /:-]*(?:lost|verloren)")],
  ["plan", whole("plan|planwerte?|planung|budget|forecast")],
  ["compared", whole("prognose|soll|ziel|target|vorjahr|vj|prior year|py")],
  ["actual", whole("ist|istwerte?|actuals?|akt\\.?|aktuell")],
  ["cancelled", whole("void")],
  ["storno", whole("storno|stornierung|cancellation")],
  [
    "returned",
    whole(
      "retoure|returns?|rückgabe|rücksendung|retourniert|zurückgesendet|returned|refunded|refund|erstattet|gutgeschrieben",
    ),
  ],
];
const open = within(
  "open|offen|prospecting|qualifi(?:cation|zierung|ziert)|qualified to buy|negotiation|(?:in )?verhandlung|proposal|angebot|needs analysis|bedarfsanalyse|value proposition|perception analysis|decision makers|appointment scheduled|presentation scheduled|decision maker bought-in|contract sent",
);
const notHeld = within(
  "geplant|planned|scheduled|offen|open|not started|nicht begonnen|abgesagt|cancell?ed|storniert|entfallen|ausgefallen|verschoben|postponed|deferred|rescheduled|no[- ]?show|nicht (?:erschienen|erreicht)|no answer",
);

/** What a text of a status or kind says, null where it says nothing of these. */
export function rowKind(given: string): RowKind | null {
  const text = wordsOf(given);
  if (text === "" || text.length > mostText) return null;
  for (const [kind, form] of forms) if (form.test(text)) return kind;
  return cancelled.test(text) && !notQuite.test(text) ? "cancelled" : null;
}

/** What the document types of SAP's accounting say, where those of invoices and payments are among a column's texts: RV, DR, DG, DZ. */
export function documentTypes(texts: readonly string[]): ReadonlyMap<string, RowKind> {
  const has = (form: RegExp) => texts.some((text) => form.test(text.trim()));
  const isSap = has(/^(?:DR|RV)$/i) && has(/^DZ$/i) && texts.every((text) => /^(?:\p{L}{2})?$/u.test(text.trim()));
  if (!isSap) return new Map();
  const kinds = { DR: "invoice", RV: "invoice", DA: "invoice", DG: "credit", DZ: "payment", ZP: "payment" } as const;
  return new Map(
    texts.flatMap((text) => {
      const kind = kinds[text.trim().toUpperCase() as keyof typeof kinds];
      return kind ? [[text, kind]] : [];
    }),
  );
}

/** Whether it says of a deal, beside others that were won, that it is open. */
export function isOpenDeal(given: string): boolean {
  const text = wordsOf(given);
  return text.length <= mostText && open.test(text);
}

/** Whether it says of an activity that it did not take place, or not yet. */
export function isNotHeld(given: string): boolean {
  const text = wordsOf(given);
  return text.length <= mostText && notHeld.test(text);
}

/** Whether a mark in a column such as "Storniert" is set. */
export function isYes(given: string): boolean {
  return /^(?:ja|j|yes|y|x|true|wahr|1)$/.test(wordsOf(given));
}

function wordsOf(text: string): string {
  return text.trim().toLowerCase().normalize("NFC").replace(/\s+/g, " ");
}
