import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import type { Kind } from "#domain/organisations/state";
import type { Said } from "./themes/theme.ts";

/**
 * An organisation that the reference page names. Only what the page says about it is here: its kind where the page states it, `able` for what its sentence
 * says it can do, and no segments, which the page states of none.
 */
export type Named = {
  name: string;
  aliases?: string[];
  kind?: Kind;
  short: Said;
  able?: CapabilityTerm[];
};

const champion = (name: string, short: Said, aliases?: string[]): Named => ({
  name,
  short,
  ...(aliases && { aliases }),
});
/** The page calls these nine companies. */
const therapies = (name: string): Named => ({
  ...champion(name, [
    "Named among the cluster’s companies in advanced therapies.",
    "Mencionada entre las empresas de terapias avanzadas del clúster.",
    "Klusterreko terapia aurreratuen enpresen artean aipatua.",
  ]),
  kind: "company",
});
/** One whose name the page may have misspelled. */
const perhapsMisspelled = (name: string): Named => ({
  ...therapies(name),
  short: [
    "Named among the cluster’s companies in advanced therapies. The source may have misspelled the name.",
    "Mencionada entre las empresas de terapias avanzadas del clúster. Es posible que la fuente no escriba bien el nombre.",
    "Klusterreko terapia aurreratuen enpresen artean aipatua. Baliteke iturriak izena gaizki idatzi izana.",
  ],
});
const centre = (name: string): Named => ({
  name,
  kind: "research",
  short: [
    "Named among the technology and research centres that stand out in the cluster.",
    "Mencionado entre los centros tecnológicos y de investigación que destacan en el clúster.",
    "Klusterrean nabarmentzen diren teknologia- eta ikerketa-zentroen artean aipatua.",
  ],
});

export const REFERENCE_ORGANISATIONS: Named[] = [
  {
    ...champion("Ciber Surgery", [
      "Makers of the first Basque surgical robot.",
      "Creadora del primer robot quirúrgico vasco.",
      "Euskal lehen robot kirurgikoaren sortzailea.",
    ]),
    able: ["roboticSurgery"],
  },
  champion("Gogoa Mobility Robots", [
    "Exoskeletons: researched, designed, developed and marketed.",
    "Exoesqueletos: investigación, diseño, desarrollo y comercialización.",
    "Exoeskeletoak: ikerketa, diseinua, garapena eta merkaturatzea.",
  ]),
  {
    ...champion("Biobide", [
      "A leader in work with zebrafish.",
      "Referente en el trabajo con pez cebra.",
      "Zebra-arrainarekin egiten den lanean erreferentea.",
    ]),
    able: ["zebrafish"],
  },
  champion("VIVEBiotech", ["Lentiviral vectors.", "Vectores lentivirales.", "Bektore lentibiralak."], ["ViveBioetch"]),
  champion("Accexible", [
    "Biomarkers that detect diseases by analysing the voice.",
    "Biomarcadores que detectan enfermedades mediante el análisis de la voz.",
    "Ahotsaren analisiaren bidez gaixotasunak hautematen dituzten biomarkatzaileak.",
  ]),
  champion("Mikrobiomik", [
    "A treatment for intestinal infection with Clostridioides difficile.",
    "Un tratamiento para la infección intestinal por Clostridioides difficile.",
    "Clostridioides difficile bakterioak eragindako hesteetako infekziorako tratamendua.",
  ]),
  champion("Innitius", [
    "A device that tells true threats of premature birth from false ones.",
    "Un dispositivo que distingue las amenazas reales de parto prematuro de las falsas.",
    "Erditze goiztiarraren benetako mehatxuak faltsuetatik bereizten dituen gailua.",
  ]),
  {
    ...champion("Viralgen", [
      "Vectors for gene therapy, based on adeno-associated viruses (AAV).",
      "Vectores para terapia génica basados en virus adenoasociados (AAV).",
      "Terapia genikorako bektoreak, adenoari lotutako birusetan (AAV) oinarrituak.",
    ]),
    able: ["geneTherapy"],
    kind: "company",
  },
  champion("BTI", [
    "Regenerative medicine, oral implantology and sleep apnoea.",
    "Medicina regenerativa, implantología oral y apnea del sueño.",
    "Medikuntza birsortzailea, aho-inplantologia eta loaldiko apnea.",
  ]),
  {
    ...champion("Histocell", [
      "Cell therapy and biological medicinal products, with a new state-of-the-art production plant.",
      "Terapia celular y medicamentos biológicos, con una nueva planta de producción de última generación.",
      "Zelula-terapia eta sendagai biologikoak, azken belaunaldiko ekoizpen-instalazio berri batekin.",
    ]),
    able: ["cellTechnologies"],
    kind: "company",
  },
  champion("Biolan Health", [
    "Named among the organisations that stand out in the cluster.",
    "Mencionada entre las entidades que destacan en el clúster.",
    "Klusterrean nabarmentzen diren erakundeen artean aipatua.",
  ]),
  {
    name: "Quirón Salud",
    short: [
      "Named among the organisations that stand out in the cluster.",
      "Mencionada entre las entidades que destacan en el clúster.",
      "Klusterrean nabarmentzen diren erakundeen artean aipatua.",
    ],
  },
  {
    name: "BIOEF",
    aliases: ["Basque Foundation for Health Innovation and Research"],
    short: [
      "The Basque Foundation for Health Innovation and Research.",
      "Fundación Vasca de Innovación e Investigación Sanitarias.",
      "Osasun Berrikuntza eta Ikerketarako Euskal Fundazioa.",
    ],
  },
  centre("Tecnalia"),
  centre("Vicomtech"),
  centre("Tekniker"),
  centre("Cidetec"),
  centre("CICbiogune"),
  therapies("Syngoi"),
  perhapsMisspelled("Quatre Lab"),
  perhapsMisspelled("Taav"),
  therapies("AskBio"),
  perhapsMisspelled("Litek Pharma"),
  therapies("Tecbiocel"),
  {
    name: "Osakidetza",
    short: [
      "The public health system of the Basque Country.",
      "El sistema público de salud del País Vasco.",
      "Euskadiko osasun-sistema publikoa.",
    ],
  },
];
