import type { Localised } from "#domain/kernel/state";

/** What partners commit to in letters of commitment: as made up as the consortia. */
export const PLEDGES = {
  home: {
    en: "Each partner names one person who answers within two working days, and sets aside three person-months for the proposal.\n\nHospitals and home-care providers enrol forty people each; makers of devices lend the sensors for the study.",
    es: "Cada entidad socia nombra a una persona que responde en dos días laborables y reserva tres meses-persona para la propuesta.\n\nLos hospitales y las entidades de atención domiciliaria incorporan a cuarenta personas cada uno; los fabricantes prestan los sensores para el estudio.",
    eu: "Partzuergokide bakoitzak bi laneguneko epean erantzuten duen pertsona bat izendatzen du, eta hiru pertsona-hilabete gordetzen ditu proposamenerako.\n\nOspitaleek eta etxeko arretako erakundeek berrogeina pertsona biltzen dituzte; gailu-ekoizleek sentsoreak uzten dituzte azterlanerako.",
  },
  homeLonger: {
    en: "Each partner names one person who answers within two working days, and sets aside four person-months for the proposal.\n\nHospitals and home-care providers enrol fifty people each; makers of devices lend the sensors for eighteen months.",
    es: "Cada entidad socia nombra a una persona que responde en dos días laborables y reserva cuatro meses-persona para la propuesta.\n\nLos hospitales y las entidades de atención domiciliaria incorporan a cincuenta personas cada uno; los fabricantes prestan los sensores durante dieciocho meses.",
    eu: "Partzuergokide bakoitzak bi laneguneko epean erantzuten duen pertsona bat izendatzen du, eta lau pertsona-hilabete gordetzen ditu proposamenerako.\n\nOspitaleek eta etxeko arretako erakundeek berrogeita hamarna pertsona biltzen dituzte; gailu-ekoizleek sentsoreak uzten dituzte hemezortzi hilabetez.",
  },
  walking: {
    en: "Each rehabilitation centre tries the aids with twenty people for six weeks. The software partner delivers a gait report for each session.",
    es: "Cada centro de rehabilitación prueba las ayudas con veinte personas durante seis semanas. La entidad de software entrega un informe de la marcha por sesión.",
    eu: "Errehabilitazio-zentro bakoitzak hogei pertsonarekin probatzen ditu laguntzak sei astez. Software-erakundeak ibileraren txosten bat ematen du saio bakoitzean.",
  },
  breathing: {
    en: "Each partner names a nurse or an engineer who answers at night for one week in four, and lends two devices for the whole trial.",
    es: "Cada entidad socia nombra a una enfermera o a una ingeniera que responde de noche una semana de cada cuatro, y presta dos equipos durante todo el ensayo.",
    eu: "Partzuergokide bakoitzak gauez erantzungo duen erizain edo ingeniari bat izendatzen du, lau astetik batean, eta bi gailu uzten ditu saiakuntza osorako.",
  },
} satisfies Record<string, Localised>;
