import type { Locale } from "#domain/kernel/state";

type Texts = Record<Locale, string[]>;

export const POSITIONS: Texts = {
  en: ["Managing director", "Head of research", "Innovation manager", "Project manager"],
  es: ["Dirección general", "Responsable de I+D", "Responsable de innovación", "Gestión de proyectos"],
  eu: ["Zuzendari nagusia", "I+G arduraduna", "Berrikuntza-arduraduna", "Proiektu-burua"],
};
/** A point at a field of the short form. */
export const CHANGES: Record<Locale, { question: string; text: string }[]> = {
  en: [
    { question: "organisation", text: "Is this the legal name of the organisation, or a brand? Please write the legal name." },
    { question: "position", text: "Who will speak for the organisation? The position says “consultant”." },
  ],
  es: [
    { question: "organisation", text: "¿Es este el nombre legal de la entidad o una marca? Escriba el nombre legal." },
    { question: "position", text: "¿Quién hablará en nombre de la entidad? El cargo dice «consultor»." },
  ],
  eu: [
    { question: "organisation", text: "Erakundearen legezko izena da hau, edo marka bat? Idatzi legezko izena." },
    { question: "position", text: "Nork hitz egingo du erakundearen izenean? Karguan «aholkularia» jartzen du." },
  ],
};
export const REASONS: Texts = {
  en: [
    "The cluster takes organisations only, and this is a person’s application.",
    "We found no activity in health or life sciences. Tell us if we missed it.",
  ],
  es: [
    "El clúster admite solo entidades, y esta es la solicitud de una persona.",
    "No hemos encontrado actividad en salud o ciencias de la vida. Díganos si se nos ha pasado.",
  ],
  eu: [
    "Klusterrak erakundeak bakarrik onartzen ditu, eta hau pertsona baten eskaera da.",
    "Ez dugu osasunean edo bizi-zientzietan jarduerarik aurkitu. Esan, oharkabean igaro bazaigu.",
  ],
};
export const STREETS = ["Ibarra kalea", "Errota bidea", "Geltokiko plaza", "Industrialdea", "Hiribidea"];
export const SENTENCES: Texts = {
  en: ["Sensors and software that let people be cared for at home.", "Laboratory services for small makers of medical devices."],
  es: [
    "Sensores y programas para que las personas se cuiden en casa.",
    "Servicios de laboratorio para pequeños fabricantes de productos sanitarios.",
  ],
  eu: ["Sentsoreak eta programak, jendea etxean zaintzeko.", "Laborategi-zerbitzuak osasun-produktuen ekoizle txikientzat."],
};
export const WORK: Texts = {
  en: ["Prototypes within six weeks.\nUsability studies with a hospital.", "A data platform with consent management.\nTwo clean rooms."],
  es: [
    "Prototipos en seis semanas.\nEstudios de usabilidad con un hospital.",
    "Plataforma de datos con gestión del consentimiento.\nDos salas blancas.",
  ],
  eu: [
    "Prototipoak sei astean.\nErabilgarritasun-azterketak ospitale batekin.",
    "Datu-plataforma, baimenen kudeaketarekin.\nBi gela zuri.",
  ],
};
/** What a made-up applicant looks for: never what it offers. */
export const SEEKS: Texts = {
  en: [
    "A hospital for a first clinical study.",
    "A partner that knows how medical devices are certified.",
    "Help with reimbursement outside Spain.",
  ],
  es: [
    "Un hospital para un primer estudio clínico.",
    "Una entidad que conozca la certificación de productos sanitarios.",
    "Apoyo en el reembolso fuera de España.",
  ],
  eu: [
    "Ospitale bat, lehen azterketa klinikoa egiteko.",
    "Osasun-produktuen ziurtapena ezagutzen duen erakunde bat.",
    "Laguntza Espainiatik kanpoko itzulketekin.",
  ],
};
export const NOTES = [
  "Met them at the spring assembly: two people, a prototype, no sales yet.",
  "Registry extract checked on the day of application.",
  "They share a laboratory with a member; ask about independence.",
  "Telephoned: they want to join the walking-aids consortium.",
];
/** What members say of somebody who named them. */
export const VOUCHED = [
  { answer: "yes" as const, comment: "We developed a sensor with them in 2025. They kept every date." },
  { answer: "comment" as const, comment: "We met them once at a fair; we cannot say more." },
];
