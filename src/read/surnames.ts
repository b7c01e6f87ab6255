/**
 * Last names frequent in German and English lists that hardly mean anything else: no trades (Müller, Weber, Smith), colours, sizes, animals or places. By these a column or
 * the names of sheets are told to be representatives' where these go by their last names alone.
 */
export const surnames: ReadonlySet<string> = new Set(
  (
    "andersen anderson aydin aydın bachmann baumann bennett berger bergmann bernhardt beyer bianchi brandl brandt burkhardt campbell carstensen celik christensen clausen " +
    "claussen collins davies davis demir dietz dubois eberhardt eberle eckert eckhardt edwards egger ehrhardt engelhardt erhardt esposito evans fernandez fernández " +
    "gallagher garcia garcía gebhard gebhardt gerhardt gonzalez gonzález griffiths gruber haas hagemann hansen harris harrison hartmann heinemann heinze henderson " +
    "henschel hentschel hermanns herrmann heß hinz hirschfeld hirschmann hofer hoffmann hofmann holzmann hopkins horvath horváth huber huebner hughes höfer hübner jacobi " +
    "jacobs jahnke janke jansen janssen jenkins jensen johnson jones jürgens kaczmarek kaminski kaya kirchner klose knoll kovacs kovács kowalski kraus krause kretschmer " +
    "kruger kruse kröger kröll kröner krüger kuhlmann kuhn kuntz kunz kunze körner köster kühn küster langner lauer lefebvre lehmann leitner lenz leonhardt lewis liebig " +
    "lindemann lindner lohmann lopez lorenzen lópez lüdtke macdonald maier mair martinez martínez mayer mayr mcdonald mckenzie meier merkel mertens merz meyer michels " +
    "moreau morris moser murphy möller nagy naumann neumann nielsen niemann nitsche noack nolte novak novák nowak o'brien o'connor o'neill oeztuerk opitz otte paulsen " +
    "perez peters petersen peterson pfeifer pfeiffer phillips pichler pietsch pohl popp probst pérez raab rehm reichert reimann reinecke reinhardt reuter ricci richardson " +
    "riedel rieger roberts robinson rodriguez rodríguez rogers rossi rupp röder sahin sanchez sanders schaller scheffler scherer schiller schindler schlegel schlüter " +
    "schmid schmidt schmitt schmitz scholl scholz scholze schramm schroeder schröder schröter schubert schulte schultz schultze schulz schulze schäffer schönfeld schütte " +
    "schütz seidel seifert seiffert seitz siebert simpson sommerfeld steffens steinmann stewart straub strauß strobel sullivan svoboda szabo szabó sánchez thiel thiemann " +
    "thompson thomsen tietz timm trautmann uhlig ulbrich ullrich vetter vogt voigt vollmer völker wachter wagner watkins watson weidner weigel weinert wendt wenzel " +
    "wiedemann wieland wiese wilke wilken williams wilson wimmer winkler wirth witt wittmann wiśniewski wolff wunderlich yildiz yilmaz yıldız yılmaz zeller çelik öztürk " +
    "şahin"
  ).split(" "),
);

/** Last names, the most frequent among them, that are trades as well: names of sheets and territories all the same, groups of customers perhaps. */
export const tradeNames: ReadonlySet<string> = new Set(
  (
    "müller mueller schneider fischer weber koch bauer richter schäfer schaefer zimmermann schuster kaufmann jäger jaeger krämer kraemer maurer kellner köhler koehler " +
    "ziegler vogt schumacher schreiner gärtner förster smith taylor baker cook carpenter miller fisher hunter walker clark turner cooper wright"
  ).split(" "),
);
