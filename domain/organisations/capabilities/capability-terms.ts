import { fold } from "#domain/kernel/fold";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { CapabilityKind } from "#domain/organisations/state";

/**
 * Where a term comes from: its code in EuroSciVoc (Publications Office of the European Union, the vocabulary of CORDIS), the standard or the
 * legal act that a certificate names, or nothing: a term of this portal's own, because EuroSciVoc has none.
 */
type Origin = { euroSciVoc: string } | { standard: string } | { own: true };
type Term = { kind: CapabilityKind; en: string; es: string; eu: string; from: Origin };

const of = (kind: CapabilityKind) => (from: Origin, en: string, es: string, eu: string) => ({ kind, en, es, eu, from });
const technology = of("technology");
const service = of("service");
const equipment = of("equipment");
const certification = of("certification");
const euroSciVoc = (code: string): Origin => ({ euroSciVoc: code });
const standard = (name: string): Origin => ({ standard: name });
const OWN: Origin = { own: true };

/** The controlled vocabulary of capabilities, in the order of its lists. The terms in Spanish and Basque are ours: EuroSciVoc is not in Basque. */
export const CAPABILITY_TERMS = {
  additiveManufacturing: technology(
    euroSciVoc("/25/75/469/1247"),
    "Additive manufacturing",
    "Fabricación aditiva",
    "Fabrikazio gehigarria",
  ),
  artificialIntelligence: technology(euroSciVoc("/23/47/297"), "Artificial intelligence", "Inteligencia artificial", "Adimen artifiziala"),
  biomaterials: technology(euroSciVoc("/25/61/383"), "Biomaterials", "Biomateriales", "Biomaterialak"),
  bioprocessing: technology(euroSciVoc("/25/61/385"), "Bioprocessing", "Bioprocesos", "Bioprozesuak"),
  biosensors: technology(euroSciVoc("/25/73/453/58525161/66357197"), "Biosensors", "Biosensores", "Biosentsoreak"),
  cellTechnologies: technology(euroSciVoc("/21/37/163"), "Cell technologies", "Tecnologías celulares", "Zelula-teknologiak"),
  computerVision: technology(euroSciVoc("/23/47/297/935"), "Computer vision", "Visión artificial", "Ikusmen artifiziala"),
  dataMining: technology(euroSciVoc("/23/47/299/943"), "Data mining", "Minería de datos", "Datu-meatzaritza"),
  drugDiscovery: technology(euroSciVoc("/21/35/159/79909316"), "Drug discovery", "Descubrimiento de fármacos", "Farmako berrien bilaketa"),
  eHealth: technology(euroSciVoc("/21/33/30011/623"), "eHealth", "Salud digital", "Osasun digitala"),
  geneTherapy: technology(euroSciVoc("/21/37/165/659"), "Gene therapy", "Terapia génica", "Terapia genikoa"),
  immunotherapy: technology(euroSciVoc("/21/35/155/643"), "Immunotherapy", "Inmunoterapia", "Immunoterapia"),
  implants: technology(euroSciVoc("/21/37/677"), "Implants", "Implantes", "Inplanteak"),
  internetOfThings: technology(euroSciVoc("/23/47/305/967"), "Internet of things", "Internet de las cosas", "Gauzen internet"),
  microfluidics: technology(euroSciVoc("/23/43/269/811/34823946"), "Microfluidics", "Microfluídica", "Mikrofluidika"),
  nanomedicine: technology(euroSciVoc("/21/37/171"), "Nanomedicine", "Nanomedicina", "Nanomedikuntza"),
  naturalLanguage: technology(
    euroSciVoc("/23/47/299/939"),
    "Natural language processing",
    "Procesamiento del lenguaje natural",
    "Hizkuntza naturalaren prozesamendua",
  ),
  organOnChip: technology(euroSciVoc("/25/59/379/40683644"), "Organ on a chip", "Órgano en un chip", "Organoa txip batean"),
  personalisedMedicine: technology(
    euroSciVoc("/21/33/5029300"),
    "Personalised medicine",
    "Medicina personalizada",
    "Medikuntza pertsonalizatua",
  ),
  proteomics: technology(euroSciVoc("/23/49/315/997/1613/1815"), "Proteomics", "Proteómica", "Proteomika"),
  roboticSurgery: technology(euroSciVoc("/21/39/223/715"), "Robotic surgery", "Cirugía robótica", "Kirurgia robotikoa"),
  stemCells: technology(euroSciVoc("/21/37/163/657"), "Stem cells", "Células madre", "Zelula amak"),
  tissueEngineering: technology(euroSciVoc("/21/37/167"), "Tissue engineering", "Ingeniería de tejidos", "Ehunen ingeniaritza"),
  vaccines: technology(euroSciVoc("/21/35/159/653/1439"), "Vaccines", "Vacunas", "Txertoak"),
  virtualReality: technology(euroSciVoc("/23/47/307/979/50814433"), "Virtual reality", "Realidad virtual", "Errealitate birtuala"),
  wearables: technology(
    euroSciVoc("/25/57/90532773"),
    "Wearable medical technology",
    "Tecnología médica ponible",
    "Teknologia mediko eramangarria",
  ),
  biobankSamples: service(OWN, "Biobank samples", "Muestras de biobanco", "Biobankuko laginak"),
  clinicalStudies: service(OWN, "Clinical studies", "Estudios clínicos", "Azterketa klinikoak"),
  epidemiology: service(euroSciVoc("/21/33/137/133"), "Epidemiology", "Epidemiología", "Epidemiologia"),
  nutrition: service(euroSciVoc("/21/33/117"), "Nutrition", "Nutrición", "Nutrizioa"),
  pharmacokinetics: service(euroSciVoc("/21/35/159/647"), "Pharmacokinetics", "Farmacocinética", "Farmakozinetika"),
  physiotherapy: service(euroSciVoc("/21/39/227"), "Physiotherapy", "Fisioterapia", "Fisioterapia"),
  regulatoryAdvice: service(OWN, "Regulatory advice", "Asesoramiento regulatorio", "Arau-aholkularitza"),
  sequencing: service(OWN, "DNA and RNA sequencing", "Secuenciación de ADN y ARN", "DNAren eta RNAren sekuentziazioa"),
  toxicology: service(euroSciVoc("/21/35/147"), "Toxicology", "Toxicología", "Toxikologia"),
  usabilityTests: service(
    OWN,
    "Usability tests of medical devices",
    "Pruebas de uso de productos sanitarios",
    "Osasun-produktuen erabilgarritasun-probak",
  ),
  zebrafish: service(OWN, "Zebrafish assays", "Ensayos en pez cebra", "Zebra-arrainekin egindako saiakuntzak"),
  cleanRooms: equipment(OWN, "Clean rooms", "Salas blancas", "Gela garbiak"),
  computedTomography: equipment(
    euroSciVoc("/25/57/693/1449"),
    "Computed tomography",
    "Tomografía computarizada",
    "Ordenagailu bidezko tomografia",
  ),
  confocalMicroscopy: equipment(
    euroSciVoc("/23/43/251/48354418/67902960"),
    "Confocal microscopy",
    "Microscopía confocal",
    "Mikroskopia konfokala",
  ),
  electronMicroscopy: equipment(
    euroSciVoc("/23/43/251/48354418/38063808"),
    "Electron microscopy",
    "Microscopía electrónica",
    "Mikroskopia elektronikoa",
  ),
  magneticResonance: equipment(
    euroSciVoc("/25/57/693/1455"),
    "Magnetic resonance imaging",
    "Resonancia magnética",
    "Erresonantzia magnetikoa",
  ),
  massSpectrometry: equipment(euroSciVoc("/23/53/361/1081"), "Mass spectrometry", "Espectrometría de masas", "Masa-espektrometria"),
  ceMarkingDevices: certification(
    standard("Regulation (EU) 2017/745"),
    "CE marking of medical devices",
    "Marcado CE de productos sanitarios",
    "Osasun-produktuen CE markaketa",
  ),
  ceMarkingDiagnosis: certification(
    standard("Regulation (EU) 2017/746"),
    "CE marking of in vitro diagnosis",
    "Marcado CE de diagnóstico in vitro",
    "In vitro diagnostikoaren CE markaketa",
  ),
  goodLaboratoryPractice: certification(
    standard("Directive 2004/10/EC"),
    "Good laboratory practice",
    "Buenas prácticas de laboratorio",
    "Laborategiko jardunbide egokiak",
  ),
  goodManufacturingPractice: certification(
    standard("EudraLex, volume 4"),
    "Good manufacturing practice",
    "Normas de correcta fabricación",
    "Fabrikazio-jardunbide egokiak",
  ),
  iso13485: certification(
    standard("ISO 13485"),
    "ISO 13485, medical devices",
    "ISO 13485, productos sanitarios",
    "ISO 13485, osasun-produktuak",
  ),
  iso15189: certification(
    standard("ISO 15189"),
    "ISO 15189, medical laboratories",
    "ISO 15189, laboratorios clínicos",
    "ISO 15189, laborategi klinikoak",
  ),
  iso17025: certification(
    standard("ISO/IEC 17025"),
    "ISO/IEC 17025, testing laboratories",
    "ISO/IEC 17025, laboratorios de ensayo",
    "ISO/IEC 17025, saiakuntza-laborategiak",
  ),
  iso27001: certification(
    standard("ISO/IEC 27001"),
    "ISO/IEC 27001, information security",
    "ISO/IEC 27001, seguridad de la información",
    "ISO/IEC 27001, informazioaren segurtasuna",
  ),
} satisfies Record<string, Term>;
export type CapabilityTerm = keyof typeof CAPABILITY_TERMS;
export const CAPABILITY_CODES = Object.keys(CAPABILITY_TERMS) as [CapabilityTerm, ...CapabilityTerm[]];

/** Whether a stored code is a term of the vocabulary. */
export const isCapabilityTerm = (code: string): code is CapabilityTerm => Object.hasOwn(CAPABILITY_TERMS, code);
export const termWords = (term: CapabilityTerm, locale: Locale): string => CAPABILITY_TERMS[term][locale];
export const kindOf = (term: CapabilityTerm): CapabilityKind => CAPABILITY_TERMS[term].kind;
/** A term in every language, so that each finds it. */
export const termInAll = (term: CapabilityTerm): string[] => LOCALES.map((locale) => CAPABILITY_TERMS[term][locale]);
const byWords = new Map(CAPABILITY_CODES.flatMap((code) => termInAll(code).map((words) => [fold(words), code] as const)));
/** The term that somebody typed in full, in any of the languages and with or without accents; undefined for other words. */
export const termTyped = (words: string): CapabilityTerm | undefined => byWords.get(fold(words));
/** Its code in EuroSciVoc or the name of the standard; undefined for a term of our own. */
export function termSource(term: CapabilityTerm): { list: "EuroSciVoc"; code: string } | { list: "standard"; code: string } | undefined {
  const from: Origin = CAPABILITY_TERMS[term].from;
  if ("euroSciVoc" in from) return { list: "EuroSciVoc", code: from.euroSciVoc };
  return "standard" in from ? { list: "standard", code: from.standard } : undefined;
}
