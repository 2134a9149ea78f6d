import { BRUSSELS, type ConsortiumPlan } from "../consortium-plan.ts";

/** Two consortia that do not exist: one for whose coordinator nobody can act, and one that its coordinator ended. */
export const WITHOUT_A_FUTURE: ConsortiumPlan[] = [
  {
    title: "Lo Lasaia",
    coordinator: "devices",
    founded: 160,
    closes: -60,
    formed: 70,
    zone: BRUSSELS,
    rulePack: "horizon2021RiaIa",
    isApart: true,
    suspended: { ago: 15, reason: "No ha pagado la cuota de los dos últimos años ni ha respondido a tres avisos." },
    aim: {
      en: "Sleep apnoea is found at home, with a sensor under the mattress instead of a night in hospital.",
      es: "Detectar la apnea del sueño en casa, con un sensor bajo el colchón en lugar de una noche en el hospital.",
      eu: "Loaren apnea etxean aurkitzea, koltxoi azpiko sentsore batekin, ospitalean gau bat igaro ordez.",
    },
    roles: [
      {
        title: "Trial in the sleep clinics",
        sector: "services",
        seats: 1,
        joined: 1,
        work: "Compares the sensor with a night in each of four clinics.",
      },
      { title: "Analysis of the nights", sector: "ehealth", seats: 1, joined: 1, work: "Finds the pauses in what the sensor records." },
    ],
  },
  {
    title: "Gau Argia",
    coordinator: "ehealth",
    founded: 90,
    closes: 30,
    zone: BRUSSELS,
    isApart: true,
    ended: { ago: 2, reason: "The care homes that would have tried it have withdrawn. Without them there is no study." },
    aim: {
      en: "Light that follows the day, so that people with dementia sleep at night.",
      es: "Una luz que sigue al día, para que las personas con demencia duerman de noche.",
      eu: "Egunari jarraitzen dion argia, dementzia duten pertsonek gauez lo egin dezaten.",
    },
    roles: [
      {
        title: "Lamps and sensors",
        sector: "devices",
        seats: 2,
        joined: 1,
        asking: 1,
        work: "Builds the lamps, and hangs them in ten homes.",
      },
      { title: "Evaluation with families", sector: "services", seats: 1, joined: 1, work: "Asks families and carers how the nights were." },
    ],
  },
];
