import type { Theme } from "./theme.ts";

export const INSTITUTIONS: Theme[] = [
  {
    kind: "research",
    sectors: ["biotech", "ivd"],
    tails: ["Ikerketa Zentroa", "Bioikerketa"],
    short: [
      "Research on ageing muscles and memory.",
      "Investigación sobre el envejecimiento de los músculos y la memoria.",
      "Muskuluen eta memoriaren zahartzearen ikerketa.",
    ],
    offers: [
      "A cohort of 900 people, followed for eight years.",
      "Una cohorte de 900 personas, seguida durante ocho años.",
      "900 pertsonako kohortea, zortzi urtez jarraitua.",
    ],
    needs: [
      "Companies that turn markers into tests.",
      "Empresas que conviertan marcadores en pruebas.",
      "Markatzaileak proba bihurtuko dituzten enpresak.",
    ],
  },
  {
    kind: "research",
    sectors: ["devices", "services"],
    tails: ["Teknologia Zentroa", "Materialak"],
    short: ["Materials that the body accepts.", "Materiales que el cuerpo acepta.", "Gorputzak onartzen dituen materialak."],
    offers: [
      "Coatings, wear tests and ageing chambers.",
      "Recubrimientos, ensayos de desgaste y cámaras de envejecimiento.",
      "Estaldurak, higadura-probak eta zahartze-ganberak.",
    ],
    needs: [
      "Implant makers with an open question.",
      "Fabricantes de implantes con una pregunta abierta.",
      "Galdera irekia duten inplante-ekoizleak.",
    ],
  },
  {
    kind: "research",
    sectors: ["ehealth"],
    tails: ["Datu Institutua", "Informatika Biomedikoa"],
    short: [
      "Methods for health data that protect the person.",
      "Métodos para datos de salud que protegen a la persona.",
      "Pertsona babesten duten osasun-datuen metodoak.",
    ],
    offers: [
      "Privacy reviews of data projects.",
      "Revisiones de privacidad de proyectos de datos.",
      "Datu-proiektuen pribatutasun-azterketak.",
    ],
    needs: [
      "Hospitals that try synthetic data.",
      "Hospitales que prueben datos sintéticos.",
      "Datu sintetikoak probatuko dituzten ospitaleak.",
    ],
  },
  {
    kind: "university",
    sectors: ["services", "biotech"],
    tails: ["Unibertsitate Fundazioa", "Osasun Zientzien Eskola"],
    short: ["Health sciences taught in three languages.", "Ciencias de la salud en tres idiomas.", "Osasun-zientziak hiru hizkuntzatan."],
    offers: [
      "Industrial doctorates and a simulation hospital.",
      "Doctorados industriales y un hospital de simulación.",
      "Industria-doktoregoak eta simulazio-ospitalea.",
    ],
    needs: [
      "Companies that host students for a year.",
      "Empresas que acojan estudiantes durante un año.",
      "Ikasleak urtebetez hartuko dituzten enpresak.",
    ],
  },
  {
    kind: "university",
    sectors: ["ehealth", "services"],
    tails: ["Ingeniaritza Eskola", "Ezagutza Zentroa"],
    short: [
      "Biomedical engineering with a workshop open at night.",
      "Ingeniería biomédica con un taller abierto por la noche.",
      "Ingeniaritza biomedikoa, gauez irekitako tailer batekin.",
    ],
    offers: ["Prototypes by student teams.", "Prototipos de equipos de estudiantes.", "Ikasle-taldeen prototipoak."],
    needs: ["Real problems from wards.", "Problemas reales de las plantas de hospital.", "Ospitaleko solairuetako benetako arazoak."],
  },
  {
    kind: "careProvider",
    sectors: ["care"],
    tails: ["Ospitalea", "Klinika"],
    short: [
      "A general hospital with a unit for first trials.",
      "Hospital general con una unidad de primeros ensayos.",
      "Ospitale orokorra, lehen saiakuntzetarako unitatearekin.",
    ],
    offers: [
      "Beds, an ethics committee and a pharmacy for trials.",
      "Camas, un comité de ética y una farmacia para ensayos.",
      "Oheak, etika-batzordea eta saiakuntzetarako farmazia.",
    ],
    needs: ["Trials in chronic diseases.", "Ensayos en enfermedades crónicas.", "Gaixotasun kronikoetako saiakuntzak."],
  },
  {
    kind: "careProvider",
    sectors: ["care", "ehealth"],
    tails: ["Egoitza", "Zaintza"],
    short: [
      "Homes for older people where new care is tried with them.",
      "Residencias donde los cuidados nuevos se prueban con quienes viven en ellas.",
      "Adinekoen egoitzak, non zaintza berriak haiekin batera probatzen diren.",
    ],
    offers: [
      "A living laboratory of two hundred people.",
      "Un laboratorio vivo de doscientas personas.",
      "Berrehun pertsonako laborategi bizia.",
    ],
    needs: [
      "Technology that gives time back to carers.",
      "Tecnología que devuelva tiempo a quienes cuidan.",
      "Zaintzaileei denbora itzuliko dien teknologia.",
    ],
  },
  {
    kind: "careProvider",
    sectors: ["care"],
    tails: ["Errehabilitazioa", "Osasun Etxea"],
    short: [
      "Rehabilitation after stroke, at home and in the centre.",
      "Rehabilitación tras un ictus, en casa y en el centro.",
      "Errehabilitazioa iktusaren ondoren, etxean eta zentroan.",
    ],
    offers: [
      "A hundred new patients a year, with consent to be asked.",
      "Cien pacientes nuevos al año, con permiso para preguntarles.",
      "Urtean ehun paziente berri, galdetzeko baimenarekin.",
    ],
    needs: ["Devices for the hand.", "Dispositivos para la mano.", "Eskurako gailuak."],
  },
  {
    kind: "administration",
    sectors: ["services", "care"],
    tails: ["Garapen Agentzia", "Udal Osasun Bulegoa"],
    short: [
      "A local agency that brings health companies to its towns.",
      "Agencia comarcal que atrae empresas de salud a sus municipios.",
      "Eskualdeko agentzia, osasun-enpresak bere herrietara erakartzen dituena.",
    ],
    offers: [
      "Laboratories to let and help with permits.",
      "Laboratorios en alquiler y ayuda con los permisos.",
      "Laborategiak alokairuan eta laguntza baimenekin.",
    ],
    needs: [
      "Companies that want to grow outside the capitals.",
      "Empresas que quieran crecer fuera de las capitales.",
      "Hiriburuetatik kanpo hazi nahi duten enpresak.",
    ],
  },
];
