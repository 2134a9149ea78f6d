import type { StatedRole } from "#domain/consortia/roles/role-columns";
import type { RulePackId } from "#domain/consortia/state";
import type { Localised } from "#domain/kernel/state";
import type { Sector } from "#domain/organisations/state";
import { HOME_ZONE } from "#lib/clock";
import type { BudgetPlan } from "./partners/budgets.ts";
import type { CommitmentPlan } from "./partners/commitments.ts";
import type { ThreadPlan } from "./partners/discussion.ts";
import type { MeetingPlan } from "./partners/meetings.ts";
import type { ResultPlan, WorkPlan } from "./partners/plans.ts";
import { PLEDGES } from "./partners/pledges.ts";
import type { RoomPlan } from "./partners/rooms.ts";
import { THREADS } from "./partners/threads.ts";

export type Role = StatedRole & { joined?: number; asking?: number; declined?: number };
export type ConsortiumPlan = {
  title: string;
  coordinator: Sector;
  aim: Localised;
  /** How many days ago it was founded, and in how many days it closes; below 0 it closed in the past. */
  founded: number;
  closes: number;
  zone: string;
  /** The rules by which its eligibility is checked; some have not chosen any. */
  rulePack?: RulePackId;
  /** The call of the demonstration that it answers, by its title. */
  call?: string;
  roles: Role[];
  formed?: number;
  hidden?: string;
  commitments?: CommitmentPlan;
  budget?: BudgetPlan;
  work?: WorkPlan;
  meetings?: MeetingPlan[];
  result?: ResultPlan;
  room?: RoomPlan;
  threads?: readonly ThreadPlan[];
};

const BRUSSELS = "Europe/Brussels";

/** Nine consortia that do not exist, one in each state that a real one could be in. */
export const CONSORTIUM_PLANS: ConsortiumPlan[] = [
  {
    title: "Etxean Bizi",
    call: "Etxean Zahartu",
    coordinator: "ehealth",
    founded: 40,
    closes: 18,
    zone: BRUSSELS,
    rulePack: "horizon2021RiaIa",
    aim: {
      en: "People over eighty stay at home longer: sensors, a nurse who calls, and a hospital that listens.",
      es: "Que las personas de más de ochenta años sigan más tiempo en casa: sensores, una enfermera que llama y un hospital que escucha.",
      eu: "Laurogei urtetik gorakoak etxean denbora gehiago bizitzea: sentsoreak, deitzen duen erizaina eta entzuten duen ospitalea.",
    },
    roles: [
      {
        title: "Hospital with home care",
        ...{ sector: "care", seats: 2, joined: 1, asking: 1 },
        work: "Enrols forty people over eighty who live at home, and keeps a nurse on call for them.",
      },
      { title: "Wearable devices", sector: "devices", seats: 2, joined: 1 },
      {
        title: "Markers of frailty",
        ...{ sector: "ivd", seats: 1 },
        work: "Measures three markers of frailty in blood every two months, from samples taken at home.",
        kinds: ["company", "research"],
      },
    ],
    budget: {
      action: "ia",
      ago: 12,
      partners: [
        { personnel: 412_000, subcontracting: 18_000, other: 46_500, personMonths: 58, nonProfit: true },
        { personnel: 236_400, other: 31_200, personMonths: 41.5, nonProfit: true },
        { personnel: 187_900, subcontracting: 24_000, other: 92_750, personMonths: 26, requested: 210_000 },
      ],
    },
    work: {
      ...{ months: 30, isLumpSum: true, ago: 13 },
      packages: [
        {
          ...{ title: "Management", startMonth: 1, endMonth: 30, lead: 0 },
          objective: "Keep the project on time, and its data and ethics in order.",
        },
        {
          ...{ title: "Sensors at home", startMonth: 1, endMonth: 12, lead: 2 },
          objective: "Sensors that a nurse can fit in half an hour, and that people over eighty accept.",
        },
        {
          ...{ title: "Study with forty homes", startMonth: 7, endMonth: 26, lead: 1 },
          objective: "Enrol forty people, visit each of them twice, and keep a nurse on call.",
        },
        {
          ...{ title: "Results and use", startMonth: 22, endMonth: 30 },
          objective: "Say what worked, for whom and at what cost, and bring it to three more hospitals.",
        },
      ],
      partners: [
        [
          [16, 151_125],
          [8, 90_000],
          [20, 210_000],
          [14, 140_000],
        ],
        [
          [2, 14_500],
          [4, 30_000],
          [29.5, 240_000],
          [6, 50_000],
        ],
        [
          [1, 8_000],
          [18, 150_000],
          [7, 47_000],
          [0, 0],
        ],
      ],
    },
    meetings: [
      {
        ...{ topic: "Who writes which part of the proposal", minutes: 90, by: 0, ago: 10, fixed: 1 },
        times: [
          [2, 10],
          [3, 9],
          [4, 16],
        ],
        answers: [
          { by: 1, answers: ["no", "yes", "ifNeedBe"] },
          { by: 2, answers: ["yes", "yes", "no"] },
        ],
      },
      {
        ...{ topic: "Sensors: what a nurse can fit", minutes: 45, by: 2, ago: 3 },
        times: [
          [6, 9],
          [7, 12],
          [9, 16],
        ],
        answers: [{ by: 1, answers: ["ifNeedBe", "no", "yes"] }],
      },
    ],
    commitments: {
      letters: [
        { ago: 20, lasts: 60, pledge: PLEDGES.home },
        { ago: 9, lasts: 75, pledge: PLEDGES.homeLonger },
      ],
      partners: [
        [
          { step: "committed", ago: 25, lasts: 40 },
          { step: "signed", ago: 19, version: 1 },
          { step: "signed", ago: 8, version: 2 },
        ],
        [
          { step: "soft", ago: 28, lasts: 30 },
          { step: "committed", ago: 15, lasts: 4 },
        ],
        [
          { step: "soft", ago: 24, lasts: 45 },
          { step: "signed", ago: 17, version: 1 },
        ],
      ],
    },
    threads: THREADS.home,
    room: {
      agreement: {
        ago: 23,
        text: "What is marked as confidential stays among the partners of Etxean Bizi, and is used for its proposal only.\n\nEach partner tells its own people so, and deletes its copies if it leaves the consortium. This lasts for three years.",
      },
      accepted: [
        { ago: 22, by: 0 },
        { ago: 21, by: 1 },
      ],
      decisions: [
        { ago: 16, by: 0, text: "The study runs for eighteen months, with two visits to each home." },
        { ago: 6, by: 1, text: "The hospital keeps the list of participants. No other partner receives names." },
      ],
      documents: [
        {
          ...{ title: "Work plan", isConfidential: false, by: 0 },
          versions: [
            { ago: 20, name: "work-plan.pdf" },
            { ago: 11, name: "work-plan-2.pdf" },
          ],
        },
        {
          ...{ title: "Recruitment figures of the hospital", isConfidential: true, by: 1 },
          versions: [
            { ago: 18, name: "recruitment.pdf" },
            { ago: 7, name: "recruitment-corrected.pdf" },
          ],
        },
      ],
    },
  },
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
      { title: "Rehabilitation centre", sector: "care", seats: 3, joined: 2, asking: 1, declined: 1 },
      { title: "Gait analysis software", sector: "ehealth", seats: 1, joined: 1 },
      {
        title: "Regulatory support",
        ...{ sector: "services", seats: 1, asking: 2 },
        work: "Prepares the file for the CE mark of the walking aid, and answers the notified body.",
        capability: "regulatoryAdvice",
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
    roles: [
      { title: "Regional hospital", sector: "care", seats: 2, joined: 2 },
      { title: "Sequencing", sector: "biotech", seats: 1, joined: 1 },
      { title: "Data platform", sector: "ehealth", seats: 1, joined: 1 },
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
    coordinator: "pharma",
    founded: 25,
    closes: 60,
    zone: BRUSSELS,
    aim: { en: "Medicines that children take willingly: mini-tablets, tested with families." },
    roles: [
      { title: "Paediatric unit", sector: "care", seats: 2, asking: 1 },
      { title: "Dosing device", sector: "devices", seats: 1, countries: ["ES", "FR", "PT"], kinds: ["company"] },
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
      { title: "Hospital with a data team", sector: "care", seats: 4, joined: 2, asking: 1 },
      { title: "Privacy review", sector: "services", seats: 1, joined: 1 },
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
      { title: "Surgical department", sector: "care", seats: 2, joined: 2 },
      { title: "Sterilisation", sector: "services", seats: 1, joined: 1 },
      { title: "Cell therapy", sector: "biotech", seats: 1, joined: 1 },
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
      ...{ ago: 150, submitted: 300, result: "funded", score: 14, scoreMax: 15 },
      lessons: "One person wrote the whole text, and everybody else read it twice. It read as one.",
    },
    formed: 320,
    aim: {
      en: "A shared bench for small batches of viral vectors, booked by the week.",
      es: "Un laboratorio compartido para lotes pequeños de vectores virales, que se reserva por semanas.",
      eu: "Bektore biralen lote txikietarako laborategi partekatua, asteka erreserbatzekoa.",
    },
    roles: [
      { title: "Release tests", sector: "ivd", seats: 1, joined: 1 },
      { title: "Fill and finish", sector: "pharma", seats: 2, joined: 2 },
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
    roles: [{ title: "Neurology department", sector: "care", seats: 1 }],
  },
  {
    title: "Arnas Lasai",
    call: "Etxeko Pilotuak",
    coordinator: "devices",
    founded: 1,
    closes: 74,
    zone: HOME_ZONE,
    rulePack: "horizon2021Single",
    aim: {
      en: "Quiet breathing support at home, with a service that answers at night.",
      es: "Soporte respiratorio silencioso en casa, con un servicio que contesta de noche.",
      eu: "Etxeko arnas-laguntza isila, gauez erantzuten duen zerbitzuarekin.",
    },
    roles: [
      { title: "Home-care provider", sector: "care", seats: 3, newCountry: true },
      { title: "Remote monitoring", sector: "ehealth", seats: 1, need: "should", capability: "internetOfThings" },
      { title: "Clinical trial unit", sector: "services", seats: 1 },
    ],
    commitments: { letters: [{ ago: 1, lasts: 90, pledge: PLEDGES.breathing }], partners: [] },
  },
];
