import { importConsortium, type StatedConsortium } from "#domain/consortia/import-consortium";
import { type Citation, citeSources } from "#domain/organisations/profile/cite-sources";
import { FROM_THE_REFERENCE } from "./citations.ts";
import { must, type World } from "./world.ts";

/** `members` are names of this directory that a cited source lists as partners. */
type Stated = Omit<StatedConsortium, "partners"> & { members?: string[]; citations: Citation[] };

const EITB = {
  title: "EITB: 27 entidades de Hego Euskal Herria trabajarán para reforzar el sector de salud de cercanía",
  url: "https://www.eitb.eus/es/noticias/economia/detalle/8359556/27-entidades-de-hego-euskal-herria-trabajaran-para-reforzar-sector-de-salud-de-cercania/",
  readOn: "2021-10-04",
};

/** The three projects that the reference page names, with the figures that it states. It lists no partners; the press names some of the first. */
const STATED: Stated[] = [
  {
    title: "OSASUNBERRI",
    statedPartners: 27,
    statedSectors: [],
    members: ["Biolan Health", "Tecnalia"],
    rulePack: "regional",
    aim: {
      en: "A health sector that is close by, efficient and complete: an advanced health system after the “km 0” idea. A regional project of 27 entities.",
      es: "Un sector de la salud cercano, eficiente y completo: un sistema sanitario avanzado según la idea de «km 0». Un proyecto regional de 27 entidades.",
      eu: "Osasun-sektore hurbila, eraginkorra eta osoa: «0 km» ideiaren araberako osasun-sistema aurreratua. 27 erakunderen eskualdeko proiektua.",
    },
    citations: [
      ...FROM_THE_REFERENCE,
      { field: "statedPartners", ...EITB },
      { field: "partners", ...EITB },
      { field: "rulePack", ...EITB },
    ],
  },
  {
    title: "OSASUNBERRI II",
    statedPartners: 35,
    statedSectors: ["pharma", "biotech", "devices"],
    aim: {
      en: "Independence and healthy years for older people, along a musculoskeletal and a cognitive line: biomarkers for diagnosis and monitoring; therapies from nutrition, pharma and biotechnology, and medical devices. A project of 35 companies.",
      es: "Independencia y años de vida sana para las personas mayores, en una línea musculoesquelética y otra cognitiva: biomarcadores de diagnóstico y seguimiento; terapias desde la nutrición, la farmabiotecnología y los productos sanitarios. Un proyecto de 35 empresas.",
      eu: "Adinekoentzako autonomia eta bizitza osasuntsuko urteak, lerro muskulueskeletiko eta kognitiboan: diagnostiko- eta jarraipen-biomarkatzaileak; elikadura, farma-bioteknologia eta osasun-produktu bidezko terapiak. 35 enpresaren proiektua.",
    },
    citations: FROM_THE_REFERENCE,
  },
  {
    title: "ClivaMED",
    statedSectors: ["devices"],
    aim: {
      en: "Clinical evaluation of medical devices of a new generation, and their way to the market.",
      es: "Evaluación clínica de productos sanitarios de nueva generación y su llegada al mercado.",
      eu: "Belaunaldi berriko osasun-produktuen ebaluazio klinikoa eta merkaturatzea.",
    },
    citations: FROM_THE_REFERENCE,
  },
];

/** Enters them; `idOf` gives the organisation of a name that was entered before. */
export async function enterStatedConsortia(world: World, when: Date, idOf: (name: string) => string) {
  for (const { citations, members = [], ...stated } of STATED) {
    const { id } = must(await importConsortium(world.system(when), { ...stated, partners: members.map(idOf) }));
    must(await citeSources(world.system(when), { subject: { kind: "consortium", id }, citations }));
  }
}
