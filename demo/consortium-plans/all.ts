import { HOME_ZONE } from "#lib/clock";
import { BRUSSELS, type ConsortiumPlan } from "../consortium-plan.ts";
import { PLEDGES } from "../partners/pledges.ts";
import { THREADS } from "../partners/threads.ts";
import { ETXEAN_BIZI } from "./etxean-bizi.ts";
import { WITHOUT_A_FUTURE } from "./without-a-future.ts";

/** Eleven consortia that do not exist, one in each state that a real one could be in. */
export const CONSORTIUM_PLANS: ConsortiumPlan[] = [
  ETXEAN_BIZI,
  {
    title: "Ibilera Berria",
    call: "Etxean Zahartu",
    coordinator: "devices",
    founded: 75,
    closes: 9,
    zone: BRUSSELS,
    rulePack: "horizon2021RiaIa",
    aim: {
      en: "Walking again after a stroke: aids that learn, tried in three towns.",
      es: "Volver a andar tras un ictus: ayudas que aprenden, probadas en tres municipios.",
      eu: "Iktusaren ondoren berriro ibiltzea: ikasten duten laguntzak, hiru herritan probatuak.",
    },
    roles: [
      {
        title: "Rehabilitation centre",
        sector: "care",
        seats: 3,
        joined: 2,
        asking: 1,
        declined: 1,
        work: "Tries the aids with twenty people each, and measures how far they walk.",
      },
      {
        title: "Gait analysis software",
        sector: "ehealth",
        seats: 1,
        joined: 1,
        work: "Turns what the sensors measure into a number that a physiotherapist can use.",
      },
      {
        title: "Regulatory support",
        ...{ sector: "services", seats: 1, asking: 2 },
        work: "Prepares the file for the CE mark of the walking aid, and answers the notified body.",
        capability: "regulatoryAdvice",
        firstMeeting: {
          ...{ ago: 3, minutes: 45, place: "Building 204, room 2, technology park of Zamudio", chosen: 1 },
          times: [
            [1, 9],
            [2, 14],
          ],
        },
      },
    ],
    commitments: {
      letters: [{ ago: 40, lasts: 50, pledge: PLEDGES.walking }],
      partners: [
        [{ step: "signed", ago: 39, version: 1 }],
        [
          { step: "soft", ago: 60, lasts: 5 },
          { step: "signed", ago: 30, version: 1 },
        ],
        [
          { step: "soft", ago: 58, lasts: 20 },
          { step: "committed", ago: 12, lasts: 9 },
        ],
        [{ step: "soft", ago: 50, lasts: -3 }],
      ],
    },
  },
  {
    title: "Odol Bidea",
    threads: THREADS.biopsies,
    call: "Odola Ohe Ondoan",
    coordinator: "ivd",
    founded: 60,
    closes: 45,
    zone: HOME_ZONE,
    rulePack: "horizon2021Csa",
    aim: {
      es: "Biopsias líquidas en hospitales comarcales, con resultados en una semana.",
      eu: "Biopsia likidoak eskualdeko ospitaleetan, emaitzak astebetean.",
    },
    rewritten: {
      ago: 3,
      aim: {
        es: "Biopsias líquidas en seis hospitales comarcales, con resultados en tres días.",
        eu: "Biopsia likidoak eskualdeko sei ospitaletan, emaitzak hiru egunean.",
      },
    },
    roles: [
      {
        title: "Regional hospital",
        sector: "care",
        seats: 2,
        joined: 2,
        work: "Takes the samples, and compares the results with those of its biopsies.",
      },
      { title: "Sequencing", sector: "biotech", seats: 1, joined: 1, work: "Sequences the samples within four days." },
      {
        title: "Data platform",
        sector: "ehealth",
        seats: 1,
        joined: 1,
        participation: "associated",
        work: "Brings the results to the record of the patient.",
      },
      { title: "Trial management", sector: "services", seats: 1, need: "should", work: "Runs the calendar of the trial and its meetings." },
    ],
    commitments: {
      letters: [],
      partners: [
        [{ step: "committed", ago: 40, lasts: 45 }],
        [{ step: "soft", ago: 30, lasts: 20 }],
        [{ step: "committed", ago: 11, lasts: 30 }],
      ],
    },
  },
  {
    title: "Haur Dosi",
    call: "Umeen Neurrira",
    coordinator: "pharma",
    founded: 25,
    closes: 60,
    zone: BRUSSELS,
    rulePack: "horizon2021RiaIa",
    aim: { en: "Medicines that children take willingly: mini-tablets, tested with families." },
    roles: [
      {
        title: "Paediatric unit",
        sector: "care",
        seats: 2,
        asking: 1,
        work: "Asks families to take part, and notes how the children take their medicine.",
      },
      {
        title: "Dosing device",
        sector: "devices",
        seats: 1,
        countries: ["ES", "FR", "PT"],
        kinds: ["company"],
        work: "Builds the device that counts the mini-tablets.",
      },
    ],
  },
  {
    title: "Datu Zubia",
    coordinator: "ehealth",
    founded: 120,
    closes: -6,
    zone: HOME_ZONE,
    rulePack: "regional",
    aim: {
      en: "One question, five hospitals, and no record that leaves its house.",
      es: "Una pregunta, cinco hospitales y ningún registro que salga de casa.",
      eu: "Galdera bat, bost ospitale, eta etxetik irteten ez den erregistrorik.",
    },
    roles: [
      {
        title: "Hospital with a data team",
        sector: "care",
        seats: 4,
        joined: 2,
        asking: 1,
        work: "Prepares its records in the common format, and runs the question on them.",
      },
      {
        title: "Privacy review",
        sector: "services",
        seats: 1,
        joined: 1,
        work: "Checks before each run that no answer points to a person.",
      },
    ],
  },
  {
    title: "Hezur Sendo",
    coordinator: "devices",
    founded: 300,
    closes: -200,
    zone: HOME_ZONE,
    rulePack: "regional",
    result: {
      ...{ ago: 60, submitted: 170, result: "reserve", score: 12.5, scoreMax: 15 },
      lessons:
        "The evaluators liked the study and missed who would pay for the implant afterwards: ask an insurer before the next call.\n\nThe letters came in the last week. Begin with them.",
    },
    formed: 190,
    aim: {
      es: "Implantes impresos para fracturas de cadera, de la tomografía al quirófano en diez días.",
      eu: "Aldakako hausturetarako inplante inprimatuak, eskanerretik ebakuntza-gelara hamar egunean.",
    },
    roles: [
      {
        title: "Surgical department",
        sector: "care",
        seats: 2,
        joined: 2,
        work: "Operates with the printed implants, and sees the patients after six weeks.",
      },
      { title: "Sterilisation", sector: "services", seats: 1, joined: 1, work: "Validates how the implants are sterilised." },
      { title: "Cell therapy", sector: "biotech", seats: 1, joined: 1, work: "Grows the cells that the implant carries." },
    ],
  },
  {
    title: "Bektore Plaza",
    coordinator: "biotech",
    founded: 410,
    closes: -330,
    zone: BRUSSELS,
    rulePack: "misiones2025",
    result: {
      ...{ ago: 150, submitted: 300, result: "funded", score: 14, scoreMax: 15, isPublic: true },
      lessons: "One person wrote the whole text, and everybody else read it twice. It read as one.",
    },
    formed: 320,
    aim: {
      en: "A shared bench for small batches of viral vectors, booked by the week.",
      es: "Un laboratorio compartido para lotes pequeños de vectores virales, que se reserva por semanas.",
      eu: "Bektore biralen lote txikietarako laborategi partekatua, asteka erreserbatzekoa.",
    },
    roles: [
      { title: "Release tests", sector: "ivd", seats: 1, joined: 1, work: "Tests each batch before it leaves the bench." },
      { title: "Fill and finish", sector: "pharma", seats: 2, joined: 2, work: "Fills and labels the vials." },
    ],
  },
  {
    title: "Ahots Osasuna",
    coordinator: "ivd",
    founded: 30,
    closes: 35,
    zone: BRUSSELS,
    hidden: "The aim promises a diagnosis that has not been shown. Please say what is measured, and with whom.",
    aim: { es: "Detectar el párkinson en una llamada de un minuto." },
    roles: [
      {
        title: "Neurology department",
        sector: "care",
        seats: 1,
        work: "Records calls with people who have the illness, and with people who have not.",
      },
    ],
  },
  {
    title: "Arnas Lasai",
    call: "Etxeko Pilotuak",
    coordinator: "devices",
    founded: 1,
    closes: 44,
    zone: HOME_ZONE,
    rulePack: "regional",
    aim: {
      en: "Quiet breathing support at home, with a service that answers at night.",
      es: "Soporte respiratorio silencioso en casa, con un servicio que contesta de noche.",
      eu: "Etxeko arnas-laguntza isila, gauez erantzuten duen zerbitzuarekin.",
    },
    roles: [
      {
        title: "Home-care provider",
        sector: "care",
        seats: 3,
        work: "Installs the device in thirty homes, and answers at night.",
      },
      {
        title: "Remote monitoring",
        sector: "ehealth",
        seats: 1,
        need: "should",
        capability: "internetOfThings",
        work: "Sends an alarm where somebody stops breathing well.",
      },
      { title: "Clinical trial unit", sector: "services", seats: 1, work: "Writes the protocol, and has it approved." },
    ],
    commitments: { letters: [{ ago: 1, lasts: 90, pledge: PLEDGES.breathing }], partners: [] },
  },
  ...WITHOUT_A_FUTURE,
];
