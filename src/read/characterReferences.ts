/** The characters from 161 on in the order of their codes. */
const latin =
  "iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute " +
  "Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml " +
  "divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const others: Readonly<Record<string, string>> = {
  ...{ euro: "€", ndash: "–", mdash: "—", minus: "−", hellip: "…", trade: "™", bull: "•" },
  ...{ lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„" },
  ...{ scaron: "š", Scaron: "Š", zcaron: "ž", Zcaron: "Ž", oelig: "œ", OElig: "Œ", Yuml: "Ÿ" },
};
const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(" ").map((name, i) => [name, String.fromCharCode(161 + i)] as const),
  ...Object.entries(others),
]);
/** What would be markup stays written as it is read there. */
const markup: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
const lastCode = 0x10ffff;

/** A page with the characters that stand in it by name or code (&uuml; &#8364;): the library that reads its tables knows only a few of them. */
export function withCharacters(page: string): string {
  return page.replace(/&(?:#(\d{2,7})|#x([\da-f]{2,6})|([a-z]+[1-4]{0,2}));/gi, (text, decimal, hexadecimal, name) => {
    if (name) return named.get(name) ?? text;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    if (code < 32 || code > lastCode || (code >= 0xd800 && code < 0xe000)) return text;
    const char = String.fromCodePoint(code);
    return markup[char] ?? char;
  });
}
