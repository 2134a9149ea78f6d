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
    { question: "organisation", text: "¿Es esta la denominación social de la entidad o una marca? Escriba la denominación social." },
    { question: "position", text: "¿Quién hablará en nombre de la entidad? El cargo dice «consultor»." },
  ],
  eu: [
    { question: "organisation", text: "Erakundearen izen juridikoa da hau, edo marka bat? Idatzi izen juridikoa." },
    { question: "position", text: "Nork egingo du hitz erakundearen izenean? Karguak «aholkularia» dio." },
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
    "Klusterrak erakundeak bakarrik onartzen ditu, eta hau pertsona baten eskabidea da.",
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
/** What only some kinds of organisation are asked, in words of their own: none repeats what the others say. */
export const ASKED: Record<string, Texts> = {
  faculties: {
    en: ["Faculty of Medicine and Nursing\nSchool of Engineering", "Faculty of Pharmacy\nFaculty of Psychology\nSchool of Physiotherapy"],
    es: [
      "Facultad de Medicina y Enfermería\nEscuela de Ingeniería",
      "Facultad de Farmacia\nFacultad de Psicología\nEscuela de Fisioterapia",
    ],
    eu: ["Medikuntza eta Erizaintza Fakultatea\nIngeniaritza Eskola", "Farmazia Fakultatea\nPsikologia Fakultatea\nFisioterapia Eskola"],
  },
  groups: {
    en: [
      "Ageing and frailty: gait, falls and muscle\nBiomaterials for bone and cartilage",
      "Medical imaging and machine learning\nNursing care at home\nPharmacokinetics in children",
    ],
    es: [
      "Envejecimiento y fragilidad: marcha, caídas y músculo\nBiomateriales para hueso y cartílago",
      "Imagen médica y aprendizaje automático\nCuidados de enfermería en casa\nFarmacocinética infantil",
    ],
    eu: [
      "Zahartzea eta hauskortasuna: ibilera, erorikoak eta muskulua\nHezur eta kartilagorako biomaterialak",
      "Irudi medikoa eta ikasketa automatikoa\nErizaintza-zaintza etxean\nHaurren farmakozinetika",
    ],
  },
  lines: {
    en: [
      "Early signs of dementia in blood and speech\nRehabilitation after a stroke",
      "Coatings that keep bacteria off implants\nWear and ageing of polymers in the body",
    ],
    es: [
      "Señales tempranas de demencia en la sangre y el habla\nRehabilitación tras un ictus",
      "Recubrimientos que alejan a las bacterias de los implantes\nDesgaste y envejecimiento de polímeros en el cuerpo",
    ],
    eu: [
      "Dementziaren lehen seinaleak odolean eta hizketan\nErrehabilitazioa iktusaren ondoren",
      "Bakterioak inplanteetatik urruntzen dituzten estaldurak\nPolimeroen higadura eta zahartzea gorputzean",
    ],
  },
  care: {
    en: [
      "Geriatrics, rehabilitation and palliative care\nA day hospital for 40 people",
      "Cardiology, respiratory medicine and emergency care\nTelephone follow-up after discharge",
    ],
    es: [
      "Geriatría, rehabilitación y cuidados paliativos\nUn hospital de día para 40 personas",
      "Cardiología, neumología y urgencias\nSeguimiento telefónico tras el alta",
    ],
    eu: [
      "Geriatria, errehabilitazioa eta zainketa aringarriak\n40 pertsonarentzako eguneko ospitalea",
      "Kardiologia, pneumologia eta larrialdiak\nTelefono bidezko jarraipena alta eman ondoren",
    ],
  },
  programmes: {
    en: [
      "Grants for health companies that hire their first researcher\nPublic purchase of innovation in care",
      "Homes in which older people try new devices\nA yearly prize for care at home",
    ],
    es: [
      "Ayudas a empresas de salud que contratan a su primera persona investigadora\nCompra pública de innovación en cuidados",
      "Viviendas en las que las personas mayores prueban dispositivos nuevos\nUn premio anual a los cuidados en casa",
    ],
    eu: [
      "Lehen ikertzailea kontratatzen duten osasun-enpresentzako laguntzak\nZaintzako berrikuntzaren erosketa publikoa",
      "Adinekoek gailu berriak probatzeko etxebizitzak\nEtxeko zaintzaren urteko saria",
    ],
  },
  department: {
    en: ["Health and social services", "Economic development"],
    es: ["Salud y servicios sociales", "Desarrollo económico"],
    eu: ["Osasuna eta gizarte-zerbitzuak", "Garapen ekonomikoa"],
  },
  offers: {
    en: [
      "Rooms in which a prototype can be tried with patients.\nAn ethics committee that answers within a month.",
      "Training for the people who will use the device.\nData of ten years, without names.",
      "A workshop with two technicians, by the day.\nContacts with hospitals in France.",
    ],
    es: [
      "Salas en las que probar un prototipo con pacientes.\nUn comité de ética que responde en un mes.",
      "Formación para quienes vayan a usar el dispositivo.\nDatos de diez años, sin nombres.",
      "Un taller con dos técnicos, por días.\nContactos con hospitales de Francia.",
    ],
    eu: [
      "Prototipo bat pazienteekin probatzeko gelak.\nHilabetean erantzuten duen etika-batzordea.",
      "Gailua erabiliko dutenentzako prestakuntza.\nHamar urteko datuak, izenik gabe.",
      "Bi teknikari dituen tailerra, egunka.\nFrantziako ospitaleekiko harremanak.",
    ],
  },
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
/** Why one was approved although it looked like another. */
export const APPROVED_ALL_THE_SAME = "Telephoned: another company, with a name that is alike.";
/** What members say of somebody who named them. */
export const VOUCHED = [
  { answer: "yes" as const, comment: "We developed a sensor with them in 2025. They kept every date." },
  { answer: "comment" as const, comment: "We met them once at a fair; we cannot say more." },
];
