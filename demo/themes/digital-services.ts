import type { Theme } from "./theme.ts";

export const DIGITAL_SERVICES: Theme[] = [
  {
    kind: "company",
    sectors: ["ehealth"],
    tails: ["Datuak", "Sarea"],
    short: [
      "Hospital data made comparable, without leaving the hospital.",
      "Datos hospitalarios comparables, sin que salgan del hospital.",
      "Ospitaleko datuak alderagarri, ospitaletik atera gabe.",
    ],
    offers: [
      "Mapping to OMOP, and federated queries.",
      "Conversión a OMOP y consultas federadas.",
      "OMOP eredurako bihurketa eta kontsulta federatuak.",
    ],
    needs: ["Two hospitals for a shared question.", "Dos hospitales para una pregunta común.", "Bi ospitale galdera komun baterako."],
  },
  {
    kind: "company",
    sectors: ["ehealth", "care"],
    tails: ["Telezain", "Bidelagun"],
    short: [
      "Video visits that work on an old phone.",
      "Consultas por vídeo que funcionan en un teléfono viejo.",
      "Telefono zahar batean dabiltzan bideo-kontsultak.",
    ],
    offers: [
      "A service in three languages, with a help line.",
      "Un servicio en tres idiomas, con línea de ayuda.",
      "Zerbitzua hiru hizkuntzatan, laguntza-lerroarekin.",
    ],
    needs: [
      "Primary-care teams for a pilot.",
      "Equipos de atención primaria para un piloto.",
      "Lehen mailako arretako taldeak pilotu baterako.",
    ],
  },
  {
    kind: "company",
    sectors: ["ehealth", "devices"],
    tails: ["Sentsore", "Erloju"],
    short: [
      "Sensors in clothes for people who fall.",
      "Sensores en la ropa para personas que se caen.",
      "Sentsoreak arropan, erortzen diren pertsonentzat.",
    ],
    offers: [
      "Knitted sensors, washable a hundred times.",
      "Sensores tejidos, lavables cien veces.",
      "Sentsore ehunduak, ehun aldiz garbitzekoak.",
    ],
    needs: [
      "Nursing homes that share fall records.",
      "Residencias que compartan registros de caídas.",
      "Erorketen erregistroak partekatuko dituzten egoitzak.",
    ],
  },
  {
    kind: "company",
    sectors: ["ehealth"],
    tails: ["Adimen", "Algoritmo"],
    short: [
      "Image reading that says how sure it is.",
      "Lectura de imagen que dice cuán segura está.",
      "Zenbateraino ziur dagoen esaten duen irudi-irakurketa.",
    ],
    offers: [
      "Second reading of chest X-rays.",
      "Segunda lectura de radiografías de tórax.",
      "Toraxeko erradiografien bigarren irakurketa.",
    ],
    needs: [
      "Radiology departments for a silent trial.",
      "Servicios de radiología para una prueba en silencio.",
      "Erradiologia-zerbitzuak proba isil baterako.",
    ],
  },
  {
    kind: "company",
    sectors: ["services"],
    tails: ["Araudi", "Zigilu"],
    short: [
      "The way through device regulation, in plain words.",
      "El camino por la normativa de productos sanitarios, en palabras sencillas.",
      "Osasun-produktuen araudian zeharreko bidea, hitz errazetan.",
    ],
    offers: [
      "Technical files for MDR and IVDR.",
      "Documentación técnica para MDR e IVDR.",
      "Dokumentazio teknikoa MDR eta IVDR araudietarako.",
    ],
    needs: [
      "Young companies before their first audit.",
      "Empresas jóvenes antes de su primera auditoría.",
      "Enpresa gazteak, lehen ikuskaritza baino lehen.",
    ],
  },
  {
    kind: "company",
    sectors: ["services", "pharma"],
    tails: ["Saiakuntza", "Klinika Zerbitzuak"],
    short: [
      "Clinical trials run close to where patients live.",
      "Ensayos clínicos cerca de donde viven los pacientes.",
      "Saiakuntza klinikoak pazienteak bizi diren lekutik hurbil.",
    ],
    offers: [
      "Monitoring and home visits in the north of Spain.",
      "Monitorización y visitas a domicilio en el norte de España.",
      "Monitorizazioa eta etxeko bisitak Espainiako iparraldean.",
    ],
    needs: [
      "Sponsors who plan decentralised trials.",
      "Promotores que planeen ensayos descentralizados.",
      "Saiakuntza deszentralizatuak prestatzen dituzten sustatzaileak.",
    ],
  },
  {
    kind: "company",
    sectors: ["services", "devices"],
    tails: ["Garbi", "Steril"],
    short: [
      "Sterilisation and packaging for small series.",
      "Esterilización y envasado de series pequeñas.",
      "Serie txikien esterilizazioa eta ontziratzea.",
    ],
    offers: ["Validated cycles within three weeks.", "Ciclos validados en tres semanas.", "Ziklo balioztatuak hiru astean."],
    needs: [
      "Device makers who outgrow their own oven.",
      "Fabricantes a quienes su autoclave se queda pequeño.",
      "Beren autoklabea txiki geratu zaien ekoizleak.",
    ],
  },
  {
    kind: "company",
    sectors: ["services"],
    tails: ["Diru", "Akuilu"],
    short: [
      "Money and mentors for the first two years of a health company.",
      "Dinero y mentoría para los dos primeros años de una empresa de salud.",
      "Dirua eta mentoreak osasun-enpresa baten lehen bi urteetarako.",
    ],
    offers: ["Tickets of 50,000 to 300,000 euro.", "Inversiones de 50 000 a 300 000 euros.", "50.000 eta 300.000 euro arteko inbertsioak."],
    needs: [
      "Research groups with a patent and no plan.",
      "Grupos de investigación con patente y sin plan.",
      "Patentea bai baina planik ez duten ikerketa-taldeak.",
    ],
  },
];
