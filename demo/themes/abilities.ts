import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import type { EvidenceKind, Trl } from "#domain/organisations/state";
import type { Said } from "./theme.ts";

/** What the organisations of a theme can do, by the first word that ends their names: a term with its level, or words of their own. */
type Able = [what: CapabilityTerm | Said, trl: Trl | null];

export const ABILITIES: Record<string, Able[]> = {
  Bektore: [
    ["geneTherapy", "6"],
    ["goodManufacturingPractice", null],
    ["bioprocessing", "8"],
    ["cleanRooms", null],
  ],
  Zelulak: [
    ["cellTechnologies", "6"],
    ["tissueEngineering", "5"],
    ["cleanRooms", null],
  ],
  Genomika: [
    ["sequencing", null],
    ["personalisedMedicine", "7"],
    ["iso15189", null],
  ],
  Farma: [
    ["goodManufacturingPractice", null],
    ["pharmacokinetics", null],
    [["Mini-tablets for children", "Minicomprimidos para niños", "Mini-pilulak umeentzat"], "8"],
  ],
  Dermo: [
    ["toxicology", null],
    [["Tolerance tests on skin", "Pruebas de tolerancia en la piel", "Azalaren tolerantzia-probak"], null],
  ],
  Mikrobiota: [
    ["bioprocessing", "6"],
    ["nutrition", null],
    [["Anaerobic culture", "Cultivo anaerobio", "Hazkuntza anaerobioa"], "7"],
  ],
  Proteina: [
    ["proteomics", "7"],
    ["massSpectrometry", null],
    ["drugDiscovery", "4"],
    ["artificialIntelligence", "4"],
  ],
  Medikal: [
    ["iso13485", null],
    ["ceMarkingDevices", null],
    ["roboticSurgery", "4"],
  ],
  Inplanteak: [
    ["implants", "8"],
    ["additiveManufacturing", "9"],
    ["biomaterials", "6"],
    ["iso13485", null],
  ],
  Robotika: [
    ["wearables", "6"],
    ["physiotherapy", null],
    ["artificialIntelligence", "5"],
  ],
  Etxezain: [
    ["eHealth", "7"],
    ["iso13485", null],
    ["internetOfThings", "7"],
  ],
  Optika: [
    ["computerVision", "6"],
    ["confocalMicroscopy", null],
  ],
  Diagnostika: [
    ["microfluidics", "7"],
    ["biosensors", "7"],
    ["ceMarkingDiagnosis", null],
  ],
  Ahotsa: [
    ["artificialIntelligence", "5"],
    ["dataMining", "6"],
    ["naturalLanguage", "4"],
  ],
  Markatzaile: [
    ["personalisedMedicine", "6"],
    ["biobankSamples", null],
    ["sequencing", null],
  ],
  Datuak: [
    ["dataMining", "8"],
    ["eHealth", "7"],
    ["iso27001", null],
  ],
  Telezain: [
    ["eHealth", "9"],
    ["iso27001", null],
  ],
  Sentsore: [
    ["wearables", "7"],
    ["internetOfThings", "6"],
    ["biosensors", "5"],
  ],
  Adimen: [
    ["artificialIntelligence", "7"],
    ["computerVision", "7"],
    ["ceMarkingDevices", null],
  ],
  Araudi: [
    ["regulatoryAdvice", null],
    ["usabilityTests", null],
  ],
  Saiakuntza: [
    ["clinicalStudies", null],
    ["epidemiology", null],
  ],
  Garbi: [
    ["iso13485", null],
    ["cleanRooms", null],
    [["Sterilisation of small series", "Esterilización de series pequeñas", "Serie txikien esterilizazioa"], "9"],
  ],
  "Ikerketa Zentroa": [
    ["zebrafish", "4"],
    ["electronMicroscopy", null],
    ["stemCells", "3"],
    ["biobankSamples", null],
  ],
  "Teknologia Zentroa": [
    ["biomaterials", "5"],
    ["additiveManufacturing", "7"],
    ["nanomedicine", "4"],
    ["iso17025", null],
  ],
  "Datu Institutua": [
    ["dataMining", "5"],
    ["naturalLanguage", "5"],
    ["artificialIntelligence", "4"],
  ],
  "Unibertsitate Fundazioa": [
    ["virtualReality", "5"],
    ["epidemiology", null],
    ["vaccines", "2"],
  ],
  "Ingeniaritza Eskola": [
    ["additiveManufacturing", "5"],
    ["organOnChip", "3"],
    ["virtualReality", "4"],
  ],
  Ospitalea: [
    ["clinicalStudies", null],
    ["magneticResonance", null],
    ["computedTomography", null],
    ["immunotherapy", "6"],
  ],
  Egoitza: [
    ["usabilityTests", null],
    ["nutrition", null],
  ],
  Errehabilitazioa: [
    ["physiotherapy", null],
    ["virtualReality", "7"],
  ],
};

/** Evidence that does not exist, as the organisations do not. */
export const EVIDENCE: Record<EvidenceKind, Said[]> = {
  project: [
    [
      "Project with two hospitals, 2024 to 2026",
      "Proyecto con dos hospitales, de 2024 a 2026",
      "Bi ospitalerekin egindako proiektua, 2024tik 2026ra",
    ],
    ["Pilot with 38 people in 2025", "Piloto con 38 personas en 2025", "38 lagunekin egindako pilotua 2025ean"],
  ],
  patent: [["Patent applied for in 2023", "Patente solicitada en 2023", "2023an eskatutako patentea"]],
  certificate: [["Certificate valid until 2028", "Certificado válido hasta 2028", "2028ra arte balio duen ziurtagiria"]],
  reference: [
    ["Letters of two customers", "Cartas de dos clientes", "Bi bezeroren gutunak"],
    [
      "Used at three clinics since January 2025",
      "En uso en tres clínicas desde enero de 2025",
      "Hiru klinikatan erabiltzen da 2025eko urtarriletik",
    ],
  ],
};
