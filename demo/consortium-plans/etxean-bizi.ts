import { BRUSSELS, type ConsortiumPlan } from "../consortium-plan.ts";
import { PLEDGES } from "../partners/pledges.ts";
import { THREADS } from "../partners/threads.ts";

/** The consortium of the story in the README: it shows all that a workspace holds. */
export const ETXEAN_BIZI: ConsortiumPlan = {
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
      firstMeeting: {
        ...{ ago: 1, minutes: 30, place: "https://meet.example.org/etxean-bizi" },
        times: [
          [1, 15],
          [2, 9],
          [3, 11],
        ],
      },
    },
    { title: "Wearable devices", sector: "devices", seats: 2, joined: 1, work: "Builds a sensor that people forget they wear." },
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
        items: [
          { kind: "task", title: "Protocol for the homes", month: 4, owner: 1, verification: "The ethics committee approves it" },
          { kind: "milestone", title: "Sensors in the first home", month: 9, owner: 2, verification: "A week of data without a gap" },
        ],
      },
      {
        ...{ title: "Study with forty homes", startMonth: 7, endMonth: 26, lead: 1 },
        objective: "Enrol forty people, visit each of them twice, and keep a nurse on call.",
      },
      {
        ...{ title: "Results and use", startMonth: 22, endMonth: 30, lead: 1 },
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
};
