import type { Theme } from "./theme.ts";

export const DEVICES_DIAGNOSIS: Theme[] = [
  {
    kind: "company",
    sectors: ["devices"],
    tails: ["Medikal", "Tresnak"],
    short: [
      "Instruments for keyhole surgery that can be used again.",
      "Instrumental reutilizable para cirugía laparoscópica.",
      "Zulo txikiko kirurgiarako tresna berrerabilgarriak.",
    ],
    offers: [
      "Precision machining in titanium, from one piece on.",
      "Mecanizado de precisión en titanio, desde una pieza.",
      "Titanio-mekanizazio zehatza, pieza bakarretik hasita.",
    ],
    needs: [
      "Surgeons who test handles for small hands.",
      "Equipos de cirugía que prueben mangos para manos pequeñas.",
      "Esku txikietarako heldulekuak probatuko dituzten zirujauak.",
    ],
  },
  {
    kind: "company",
    sectors: ["devices"],
    tails: ["Inplanteak", "Hezur"],
    short: [
      "Printed implants, shaped on the patient’s own scan.",
      "Implantes impresos a medida de la tomografía de cada paciente.",
      "Inplante inprimatuak, paziente bakoitzaren eskanerrera egokituak.",
    ],
    offers: ["Design and printing within ten days.", "Diseño e impresión en diez días.", "Diseinua eta inprimaketa hamar egunean."],
    needs: ["A laboratory for fatigue tests.", "Un laboratorio de ensayos de fatiga.", "Neke-saiakuntzetarako laborategia."],
  },
  {
    kind: "company",
    sectors: ["devices", "ehealth"],
    tails: ["Robotika", "Ibilera"],
    short: [
      "Walking aids that learn a person’s gait.",
      "Ayudas para caminar que aprenden la marcha de cada persona.",
      "Pertsona bakoitzaren ibilera ikasten duten ibilgailuak.",
    ],
    offers: [
      "Gait laboratory open to partners on Fridays.",
      "Laboratorio de marcha abierto a socios los viernes.",
      "Ibilera-laborategia, ostiraletan kideentzat irekia.",
    ],
    needs: [
      "Rehabilitation centres for a trial of three months.",
      "Centros de rehabilitación para una prueba de tres meses.",
      "Errehabilitazio-zentroak hiru hilabeteko proba baterako.",
    ],
  },
  {
    kind: "company",
    sectors: ["devices", "care"],
    tails: ["Etxezain", "Arnas"],
    short: [
      "Breathing support at home, quiet enough to sleep beside.",
      "Soporte respiratorio en casa, tan silencioso que deja dormir.",
      "Arnas-laguntza etxean, ondoan lo egiteko bezain isila.",
    ],
    offers: ["Pilot devices with remote settings.", "Equipos piloto con ajuste a distancia.", "Urrutitik doitzeko gailu pilotuak."],
    needs: [
      "Home-care teams in rural areas.",
      "Equipos de atención domiciliaria en zonas rurales.",
      "Etxeko arreta-taldeak landa-eremuetan.",
    ],
  },
  {
    kind: "company",
    sectors: ["devices"],
    tails: ["Optika", "Irudia"],
    short: [
      "Cameras that show blood flow during surgery.",
      "Cámaras que muestran el riego sanguíneo durante la cirugía.",
      "Ebakuntzan odol-fluxua erakusten duten kamerak.",
    ],
    offers: ["Optical design and calibration.", "Diseño óptico y calibración.", "Diseinu optikoa eta kalibrazioa."],
    needs: [
      "Vascular surgeons for a first-in-human study.",
      "Cirugía vascular para un primer estudio en humanos.",
      "Kirurgia baskularra, gizakietan lehen azterketa egiteko.",
    ],
  },
  {
    kind: "company",
    sectors: ["ivd"],
    tails: ["Diagnostika", "Proba"],
    short: [
      "Blood tests that a community pharmacy can run.",
      "Análisis de sangre que puede hacer una farmacia.",
      "Farmazia batek egin ditzakeen odol-analisiak.",
    ],
    offers: [
      "Cartridges for four markers, results in twelve minutes.",
      "Cartuchos para cuatro marcadores, resultado en doce minutos.",
      "Lau markatzaileko kartutxoak, emaitza hamabi minututan.",
    ],
    needs: [
      "Pharmacies for a performance evaluation.",
      "Farmacias para una evaluación de funcionamiento.",
      "Farmaziak errendimendu-ebaluazio baterako.",
    ],
  },
  {
    kind: "company",
    sectors: ["ivd", "ehealth"],
    tails: ["Ahotsa", "Seinale"],
    short: [
      "Early signs of illness in the sound of a voice.",
      "Indicios tempranos de enfermedad en el sonido de la voz.",
      "Gaixotasunaren lehen zantzuak ahotsaren soinuan.",
    ],
    offers: [
      "A recording kit for research groups.",
      "Un equipo de grabación para grupos de investigación.",
      "Grabazio-kita ikerketa-taldeentzat.",
    ],
    needs: [
      "Voices in Basque, of people over seventy.",
      "Voces en euskera de personas mayores de setenta años.",
      "Hirurogeita hamar urtetik gorako pertsonen ahotsak, euskaraz.",
    ],
  },
  {
    kind: "company",
    sectors: ["ivd", "biotech"],
    tails: ["Markatzaile", "Biopsia"],
    short: [
      "Liquid biopsies to follow a tumour between scans.",
      "Biopsias líquidas para seguir un tumor entre pruebas de imagen.",
      "Biopsia likidoak, irudi-proben artean tumorea jarraitzeko.",
    ],
    offers: ["Digital PCR on banked samples.", "PCR digital sobre muestras de biobanco.", "PCR digitala biobankuko laginetan."],
    needs: [
      "Oncology departments with follow-up of two years.",
      "Servicios de oncología con dos años de seguimiento.",
      "Bi urteko jarraipena duten onkologia-zerbitzuak.",
    ],
  },
];
