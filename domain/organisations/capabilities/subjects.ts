import type { Locale } from "#domain/kernel/state";
import { CAPABILITY_CODES, type CapabilityTerm, termWords } from "./capability-terms.ts";

/** Other words for one subject in each language. Those of a capability name its term as well. */
type Words = Record<Locale, readonly string[]>;
export type Subject = Words & { term?: CapabilityTerm };

const words = (en: string, es: string, eu: string): Words => ({ en: en.split(", "), es: es.split(", "), eu: eu.split(", ") });

/** What people call a term of the vocabulary beside its own words. */
const OF_TERMS: Partial<Record<CapabilityTerm, Words>> = {
  additiveManufacturing: words("3D printing, 3D printer", "impresión 3D, impresora 3D", "3D inprimaketa, 3D inprimagailua"),
  artificialIntelligence: words(
    "AI, machine learning, deep learning",
    "IA, aprendizaje automático, aprendizaje profundo",
    "AA, ikasketa automatikoa, ikasketa sakona",
  ),
  biomaterials: words("biomaterial, scaffolds", "biomaterial, andamios", "biomaterial, aldamioak"),
  bioprocessing: words(
    "bioreactor, fermentation, cell culture",
    "biorreactor, fermentación, cultivo celular",
    "bioerreaktorea, hartzidura, zelula-hazkuntza",
  ),
  biosensors: words("biosensor, sensor, sensors", "biosensor, sensor, sensores", "biosentsorea, sentsorea, sentsoreak"),
  cellTechnologies: words("cell therapy, advanced therapies", "terapia celular, terapias avanzadas", "zelula-terapia, terapia aurreratuak"),
  computerVision: words("image analysis, medical imaging", "análisis de imagen, imagen médica", "irudi-analisia, irudi medikoa"),
  dataMining: words("big data, data analytics", "macrodatos, analítica de datos", "datu masiboak, datuen analisia"),
  drugDiscovery: words(
    "drug development, new medicines",
    "desarrollo de fármacos, nuevos medicamentos",
    "farmakoen garapena, sendagai berriak",
  ),
  eHealth: words("digital health, telemedicine, telehealth", "salud digital, telemedicina, e-salud", "e-osasuna, telemedikuntza"),
  geneTherapy: words(
    "gene editing, viral vectors, CRISPR",
    "edición génica, vectores virales, CRISPR",
    "edizio genikoa, bektore biralak, CRISPR",
  ),
  implants: words("implant, prostheses", "implante, prótesis", "inplantea, protesiak"),
  internetOfThings: words("IoT, connected devices", "IoT, dispositivos conectados", "IoT, gailu konektatuak"),
  naturalLanguage: words("NLP, language technology", "PLN, tecnología lingüística", "hizkuntza-teknologia"),
  organOnChip: words("organ-on-a-chip, organoids", "organoides", "organoideak"),
  personalisedMedicine: words("personalized medicine, precision medicine", "medicina de precisión", "doitasun-medikuntza"),
  roboticSurgery: words("surgical robots, surgical robotics", "robots quirúrgicos", "robot kirurgikoak"),
  stemCells: words("stem cell", "célula madre", "zelula ama"),
  tissueEngineering: words(
    "bioprinting, regenerative medicine",
    "bioimpresión, medicina regenerativa",
    "bioinprimaketa, medikuntza birsortzailea",
  ),
  vaccines: words("vaccine, vaccination", "vacuna, vacunación", "txertoa, txertaketa"),
  virtualReality: words("VR, augmented reality", "RV, realidad aumentada", "EB, errealitate areagotua"),
  wearables: words("wearable, wearables, wearable devices", "dispositivos ponibles, dispositivos vestibles", "gailu eramangarriak"),
  biobankSamples: words("biobank", "biobanco", "biobankua"),
  clinicalStudies: words(
    "clinical trials, clinical trial, clinical research",
    "ensayos clínicos, ensayo clínico, investigación clínica",
    "saiakuntza klinikoak, entsegu klinikoak, ikerketa klinikoa",
  ),
  nutrition: words("diet, dietetics", "dieta, dietética", "dieta, dietetika"),
  physiotherapy: words("physical therapy", "terapia física", "terapia fisikoa"),
  regulatoryAdvice: words("regulatory affairs", "asuntos regulatorios", "arau-gaiak"),
  sequencing: words("genomics, genetic sequencing", "genómica, secuenciación genética", "genomika, sekuentziazio genetikoa"),
  usabilityTests: words(
    "usability testing, human factors",
    "pruebas de usabilidad, factores humanos",
    "erabilgarritasun-probak, giza faktoreak",
  ),
  zebrafish: words("zebrafish, zebra fish", "pez cebra", "zebra-arraina"),
  cleanRooms: words("clean room, cleanroom", "sala blanca", "gela garbia"),
  computedTomography: words("CT scan, CT scanner", "TAC", "OT, eskanerra"),
  magneticResonance: words("MRI, NMR", "RMN, resonancia", "EMN, erresonantzia"),
  massSpectrometry: words("mass spectrometer", "espectrómetro de masas", "masa-espektrometroa"),
  goodLaboratoryPractice: words("GLP", "BPL", "LJE"),
  goodManufacturingPractice: words("GMP", "NCF", "FJE"),
};

/** Subjects that no term of the vocabulary names. */
const OTHERS: readonly Words[] = [
  words("biomarkers, biomarker", "biomarcadores, biomarcador", "biomarkatzaileak, biomarkatzailea"),
  words("gait, walking", "marcha", "ibilera"),
  words("ageing, aging, older people", "envejecimiento, personas mayores", "zahartzea, adineko pertsonak"),
  words("home care", "atención domiciliaria, cuidados en casa", "etxeko zaintza"),
  words("rehabilitation", "rehabilitación", "errehabilitazioa"),
  words("oncology, cancer", "oncología, cáncer", "onkologia, minbizia"),
  words("diabetes", "diabetes", "diabetesa"),
  words("microbiota, microbiome", "microbiota, microbioma", "mikrobiota, mikrobioma"),
  words("mental health", "salud mental", "osasun mentala, buruko osasuna"),
  words("rare diseases, rare disease", "enfermedades raras", "gaixotasun arraroak"),
  words("diagnostics, in vitro diagnostics", "diagnóstico in vitro", "in vitro diagnostikoa"),
];

/** Every subject with all its words: one for each term of the vocabulary, and the others. */
export const SUBJECTS: readonly Subject[] = [
  ...CAPABILITY_CODES.map((term): Subject => {
    const all = (locale: Locale) => [termWords(term, locale), ...(OF_TERMS[term]?.[locale] ?? [])];
    return { term, en: all("en"), es: all("es"), eu: all("eu") };
  }),
  ...OTHERS,
];

/** The terms of the vocabulary for a field that searches them while somebody types: by their own words, and by what else people call them. */
export const offeredTerms = (locale: Locale): { value: string; also: string }[] =>
  CAPABILITY_CODES.map((term) => ({ value: termWords(term, locale), also: (OF_TERMS[term]?.[locale] ?? []).join(", ") }));
