import type { CreateCall } from "#domain/calls/input";
import type { OverrideRule } from "#domain/calls/rules/input";
import type { DeadlineStage } from "#domain/calls/state";
import { HOME_ZONE } from "#lib/clock";

type Plan = Pick<CreateCall, "kind" | "title" | "summary" | "programme" | "model"> &
  Partial<
    Pick<
      CreateCall,
      | "action"
      | "code"
      | "zone"
      | "budget"
      | "grantFrom"
      | "grantTo"
      | "grants"
      | "fundingRate"
      | "rulePack"
      | "conditions"
      | "sectors"
      | "capabilities"
      | "places"
      | "placeSectors"
      | "quote"
      | "quoteLang"
      | "quoteUrl"
    >
  > & {
    /** In how many days it opens, and closes at which hour in UTC; below 0 it did. */
    opens?: number;
    due: { days: number; hour?: number; stage?: DeadlineStage }[];
    state?: "draft" | "withdrawn";
    /** What it changes of a rule. */
    override?: Omit<OverrideRule, "callId" | "version">;
  };

const DEMONSTRATION = "Auzolan demonstration programme";

/** Calls that do not exist, one in each state that a real one could be in. Their dates follow today. */
export const CALL_PLANS: readonly Plan[] = [
  {
    kind: "consultation",
    title: "Belaunaren Bikia",
    programme: "Public buyers of the demonstration",
    code: "DEMO-OMC-01",
    model: "singleStage",
    zone: HOME_ZONE,
    opens: -20,
    due: [{ days: 18, hour: 13 }],
    sectors: ["devices", "ehealth"],
    capabilities: ["computerVision"],
    summary: {
      en: "A hospital group asks what the market can offer for a digital twin of the knee, before it writes the tender.",
      es: "Un grupo hospitalario pregunta qué puede ofrecer el mercado para un gemelo digital de la rodilla, antes de redactar el pliego.",
      eu: "Ospitale-talde batek galdetzen du zer eskain dezakeen merkatuak belaunaren biki digital baterako, baldintza-agiria idatzi aurretik.",
    },
  },
  {
    kind: "euTopic",
    title: "Etxean Zahartu",
    programme: DEMONSTRATION,
    action: "Innovation action",
    code: "DEMO-HOME-02",
    model: "singleStage",
    opens: -75,
    due: [{ days: 46, hour: 16 }],
    budget: 24_000_000,
    grantFrom: 4_000_000,
    grantTo: 6_000_000,
    grants: 5,
    fundingRate: 70,
    rulePack: "horizon2021RiaIa",
    sectors: ["pharma", "devices", "care", "ehealth"],
    capabilities: ["artificialIntelligence", "eHealth"],
    conditions: {
      en: "At least one partner is a care provider that enrols people over 75.",
      es: "Al menos una entidad socia es un centro asistencial que incorpora a personas de más de 75 años.",
      eu: "Gutxienez partzuergokide bat 75 urtetik gorako pertsonak hartzen dituen asistentzia-zentroa da.",
    },
    summary: {
      en: "Keep people over 75 living at home for longer, with proof from at least two countries.",
      es: "Que las personas de más de 75 años vivan más tiempo en casa, con pruebas de al menos dos países.",
      eu: "75 urtetik gorakoak etxean denbora gehiago bizitzea, gutxienez bi herrialdetako frogekin.",
    },
  },
  {
    kind: "regional",
    title: "Etxeko Pilotuak",
    programme: "Basque pilots of the demonstration",
    action: "Pilot",
    code: "DEMO-ETX-01",
    model: "cutOffs",
    zone: HOME_ZONE,
    opens: -120,
    due: [
      { days: -40, hour: 13 },
      { days: 51, hour: 13 },
      { days: 142, hour: 12 },
    ],
    grantTo: 180_000,
    fundingRate: 50,
    rulePack: "regional",
    places: ["ES211", "ES212", "ES213"],
    placeSectors: ["care"],
    sectors: ["devices", "care", "ehealth"],
    summary: {
      en: "Pilots of up to one year with a clinical site in Araba, Bizkaia or Gipuzkoa.",
      es: "Pilotos de hasta un año con un centro clínico en Araba, Bizkaia o Gipuzkoa.",
      eu: "Urtebete arteko pilotuak, Arabako, Bizkaiko edo Gipuzkoako zentro kliniko batekin.",
    },
  },
  {
    kind: "euTopic",
    title: "Odola Ohe Ondoan",
    programme: DEMONSTRATION,
    action: "Coordination and support action",
    code: "DEMO-DIAG-01",
    model: "twoStage",
    opens: -70,
    due: [
      { days: 60, hour: 16, stage: "first" },
      { days: 194, hour: 15, stage: "second" },
    ],
    budget: 32_000_000,
    grants: 6,
    fundingRate: 100,
    rulePack: "horizon2021Csa",
    sectors: ["biotech", "ivd", "care", "ehealth"],
    capabilities: ["biosensors"],
    summary: {
      en: "Bring blood tests from the laboratory to the patient’s bed, and send the result to the health record without typing it twice.",
      es: "Llevar los análisis de sangre del laboratorio a la cama del paciente y enviar el resultado a la historia clínica sin escribirlo dos veces.",
      eu: "Odol-analisiak laborategitik pazientearen ohera eramatea, eta emaitza historia klinikora bidaltzea bi aldiz idatzi gabe.",
    },
  },
  {
    kind: "internal",
    title: "Lehen Salmenta Kanpoan",
    programme: "The cluster’s own",
    model: "singleStage",
    zone: HOME_ZONE,
    opens: -200,
    due: [],
    grantTo: 25_000,
    sectors: ["devices", "ivd"],
    summary: {
      en: "Help with the first regulatory file outside the European Union. One company applies.",
      es: "Ayuda con el primer expediente regulatorio fuera de la Unión Europea. Se presenta una sola empresa.",
      eu: "Europar Batasunetik kanpoko lehen araudi-espedienterako laguntza. Enpresa bakarra aurkezten da.",
    },
  },
  {
    kind: "regional",
    title: "Zelula Sorta Txikiak",
    programme: "Basque pilots of the demonstration",
    code: "DEMO-CELL-03",
    model: "singleStage",
    zone: HOME_ZONE,
    opens: 12,
    due: [{ days: 97, hour: 13 }],
    grantTo: 300_000,
    rulePack: "regional",
    sectors: ["pharma", "biotech", "services"],
    capabilities: ["cellTechnologies"],
    summary: {
      en: "Two companies and a centre bring a process for small batches of cells closer to the clinic.",
      es: "Dos empresas y un centro acercan a la clínica un proceso para lotes pequeños de células.",
      eu: "Bi enpresak eta zentro batek zelula-sorta txikietarako prozesu bat hurbiltzen dute klinikara.",
    },
  },
  {
    kind: "euTopic",
    title: "Sepsia Lehen Orduan",
    programme: DEMONSTRATION,
    action: "Research and innovation action",
    code: "DEMO-SEPSIS-01",
    model: "singleStage",
    opens: -160,
    due: [{ days: -30, hour: 16 }],
    budget: 18_000_000,
    fundingRate: 100,
    rulePack: "horizon2021RiaIa",
    sectors: ["biotech", "ivd", "care"],
    summary: {
      en: "Shorten the time from suspicion to the right treatment, outside the laboratory.",
      es: "Acortar el tiempo entre la sospecha y el tratamiento adecuado, fuera del laboratorio.",
      eu: "Susmotik tratamendu egokira arteko denbora laburtzea, laborategitik kanpo.",
    },
  },
  {
    kind: "euTopic",
    title: "Umeen Neurrira",
    programme: DEMONSTRATION,
    action: "Research and innovation action",
    code: "DEMO-CHILD-01",
    model: "singleStage",
    opens: -40,
    due: [{ days: 88, hour: 16 }],
    budget: 12_000_000,
    grantFrom: 2_000_000,
    grantTo: 4_000_000,
    grants: 4,
    fundingRate: 100,
    rulePack: "horizon2021RiaIa",
    override: {
      rule: "threeCountries",
      number: 2,
      sentence: {
        en: "In this made-up call, independent entities of two member states or associated countries are enough.",
        es: "En esta convocatoria inventada bastan entidades independientes de dos Estados de la Unión o países asociados.",
        eu: "Asmatutako deialdi honetan nahikoak dira Batasuneko bi estatutako edo herrialde elkartutako erakunde independenteak.",
      },
      sourceTitle: "DEMO-CHILD-01",
      sourceUrl: "https://child.example.org/call",
    },
    sectors: ["pharma", "devices", "care"],
    quote:
      "Expected Outcome:Children get medicines in doses and forms that were tested with them.Clinical trials of small groups give usable results. Scope:Made-up text of a made-up call.",
    quoteLang: "en",
    quoteUrl: "https://child.example.org/call",
    summary: {
      en: "Medicines in doses and forms made for children, with proof from families.",
      es: "Medicamentos en dosis y formas pensadas para la infancia, con pruebas de las familias.",
      eu: "Haurrentzat pentsatutako dosi eta formetako sendagaiak, familien frogekin.",
    },
  },
  {
    kind: "regional",
    title: "Ahots Datuak",
    programme: "Basque pilots of the demonstration",
    model: "singleStage",
    zone: HOME_ZONE,
    due: [{ days: 120, hour: 13 }],
    sectors: ["ehealth"],
    state: "draft",
    summary: { es: "Datos de voz para detectar antes los trastornos del habla." },
  },
];

/** Topics of Horizon Europe as the Funding and Tenders Portal of the European Commission listed them on 10 August 2026; `day`: that of the deadline. */
type Topic = Pick<CreateCall, "title" | "action" | "model" | "grantFrom" | "grantTo" | "grants" | "rulePack" | "sectors"> & {
  id: string;
  day: string;
};
const RIA = { action: "HORIZON Research and Innovation Actions", rulePack: "horizon2021RiaIa" } as const;
const IA = { action: "HORIZON Innovation Actions", rulePack: "horizon2021RiaIa" } as const;

export const TOPICS: readonly Topic[] = [
  {
    ...IA,
    id: "HORIZON-HLTH-2027-02-IND-02-two-stage",
    title: "Portable and versatile Point-of-care diagnostics",
    model: "twoStage",
    day: "2027-04-13",
    ...{ grantFrom: 5_000_000, grantTo: 7_000_000, grants: 6, sectors: ["devices", "ivd"] },
  },
  {
    ...RIA,
    id: "HORIZON-HLTH-2027-01-STAYHLTH-01",
    title: "Addressing disabilities through the life course to support independent living and inclusion",
    model: "singleStage",
    day: "2027-04-13",
    ...{ grantFrom: 6_000_000, grantTo: 8_000_000, grants: 5, sectors: ["devices", "care", "ehealth"] },
  },
  {
    ...RIA,
    id: "HORIZON-HLTH-2027-03-TOOL-02",
    title: "Advancing bio-printing of living cells for regenerative medicine",
    model: "singleStage",
    day: "2027-09-22",
    ...{ grantFrom: 7_000_000, grantTo: 10_000_000, grants: 4, sectors: ["biotech"] },
  },
];
