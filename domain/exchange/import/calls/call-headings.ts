import type { CallSource } from "#domain/calls/state";
import { headingKey } from "#domain/exchange/import/word-codes";
import { CALL_FIELDS, type CallField } from "#domain/exchange/state";

/** The columns of two published files: topics as the Funding and Tenders Portal lists them, and the topics of Horizon Europe with their clusters. */
const LAYOUTS: Record<CallSource, Record<string, CallField>> = {
  euPortal: {
    topicId: "callId",
    title: "callTitle",
    programme: "callProgramme",
    callIdentifier: "callCode",
    callTitle: "callPartOf",
    typesOfAction: "callAction",
    deadlineModel: "callModel",
    deadline: "callDeadline",
    budgetMin: "callGrantFrom",
    budgetMax: "callGrantTo",
    expectedGrants: "callGrants",
    portalUrl: "callUrl",
    description: "callQuote",
  },
  horizonTopics: {
    ccm2Id: "callId",
    openDate: "callOpens",
    closeDate: "callDeadline",
    s2Date: "callSecondDeadline",
    process: "callModel",
    actionType: "callAction",
    callId: "callCode",
    callTitle: "callPartOf",
    topicTitle: "callTitle",
  },
};

/** The published file whose first column some heading is; a file of somebody else's has ids as the Funding and Tenders Portal gives them. */
export const callSourceOf = (headings: readonly string[]): CallSource => (headings.includes("ccm2Id") ? "horizonTopics" : "euPortal");

/** How a file calls a field, in three languages; the first of each are the headings of our own template. */
const HEADINGS: Record<CallField, string> = {
  callId: "Topic or call id|Identificador|Identifikatzailea|Id|Topic ID|Topic|Call ID",
  callTitle: "Title|Título|Izenburua|Name|Nombre|Izena",
  callProgramme: "Programme|Programa|Program",
  callAction: "Type of action|Tipo de acción|Ekintza mota|Action",
  callCode: "Code|Código|Kodea",
  callPartOf: "Part of|Forma parte de|Honen zatia|Call|Convocatoria|Deialdia",
  callModel: "Rounds|Rondas|Txandak|Deadline model",
  callOpens: "Opening day|Día de apertura|Irekiera-eguna|Opens|Opening date|Fecha de apertura|Apertura|Irekiera",
  callDeadline: "Deadline|Fecha límite|Azken eguna|Closes|Closing date|Fecha de cierre|Cierre|Fecha final|Itxiera eguna",
  callSecondDeadline: "Second stage|Segunda fase|Bigarren fasea",
  callBudget: "Budget|Presupuesto|Aurrekontua|Total budget|Presupuesto total|Dotación|Importe total",
  callGrantFrom: "Smallest grant|Ayuda mínima|Laguntzarik txikiena|Minimum grant",
  callGrantTo: "Largest grant|Ayuda máxima|Laguntzarik handiena|Maximum grant",
  callGrants: "Projects expected|Proyectos previstos|Aurreikusitako proiektuak",
  callUrl: "Source|Fuente|Iturria|Web address|URL|Link|Enlace|Página web|Web|Esteka",
  callSummary: "Summary|Resumen|Laburpena",
  callQuote:
    "Text of the call|Texto de la convocatoria|Deialdiaren testua|Text|Texto|Testua|Description|Descripción|Deskribapena|Objective|Expected outcome",
  callQuoteLang: "Language of the text|Idioma del texto|Testuaren hizkuntza|Language|Idioma|Hizkuntza",
  callPlaces: "Only in these regions|Solo en estas regiones|Eskualde hauetan bakarrik|Regions|Regiones|Eskualdeak",
  callRate: "Funding rate|Porcentaje de financiación|Finantzaketa-ehunekoa|Rate|Intensidad de ayuda",
};
const KNOWN = new Map<string, CallField>(
  CALL_FIELDS.flatMap((field) => HEADINGS[field].split("|").map((heading) => [headingKey(heading), field] as const)),
);

/** The field to which each heading leads by itself. A published layout is told by two of its headings, since others use single words of it too. */
export function fieldsOfCallHeadings(headings: readonly string[]) {
  const layout = LAYOUTS[callSourceOf(headings)];
  const isLayout = headings.filter((heading) => heading in layout).length >= 5;
  const known = headings.map((heading) => KNOWN.get(headingKey(heading)));
  // A file with one column of codes has its ids in it.
  const idAt = known.includes("callId") ? -1 : known.indexOf("callCode");
  return headings.map((heading, n) => {
    const field = isLayout ? layout[heading] : undefined;
    return field
      ? { field, why: "layout" as const }
      : { field: isLayout ? undefined : n === idAt ? "callId" : known[n], why: "known" as const };
  });
}
